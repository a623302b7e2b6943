import { expect, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import type { Audience } from '../../src/domain/vocabulary.ts';
import { countedCustomers, usersOf } from '../../src/wording/people.ts';
import { pageVoice } from '../../src/wording/voice.ts';
import { press, settings } from '../support/press.ts';

const SERVICES = {
  transfer: { name: { id: 'transfer antarbank', en: 'interbank transfers' }, plural: true },
  water: { name: { id: 'air bersih', en: 'clean water' } },
  internet: { name: { id: 'internet rumah', en: 'home internet' } },
};

const voiceOf = (audience: Audience, language: Language) =>
  pageVoice(
    {
      ...press,
      settings: { ...settings, organization: { ...settings.organization, audience }, services: SERVICES },
    },
    language,
  );

test.each([
  [
    'a service in the singular',
    'pelanggan',
    'internet',
    '9.200 pelanggan internet rumah',
    '9,200 home internet customers',
  ],
  ['one of its customers', 'pelanggan', 'internet', '1 pelanggan internet rumah', '1 home internet customer'],
  [
    'a service in the plural',
    'nasabah',
    'transfer',
    '9.200 nasabah pengguna transfer antarbank',
    '9,200 customers using interbank transfers',
  ],
  ['residents', 'warga', 'water', '9.200 warga pengguna air bersih', '9,200 residents using clean water'],
] as const)('counts the customers of %s', (name, audience, service, id, en) => {
  const count = name === 'one of its customers' ? 1 : 9200;
  expect(countedCustomers(service, count, voiceOf(audience, 'id'))).toBe(id);
  expect(countedCustomers(service, count, voiceOf(audience, 'en'))).toBe(en);
});

test('users of a service in the plural are not "transfers users"', () => {
  expect(usersOf('transfer', voiceOf('pelanggan', 'en'))).toBe('users of interbank transfers');
  expect(usersOf('transfer', voiceOf('pelanggan', 'id'))).toBe('pengguna transfer antarbank');
});
