import { describe, expect, test } from 'vitest';
import { NETWORK_NAMES } from '../../src/channels/names.ts';
import { renderNotices } from '../../src/channels/notice.ts';
import { targetsOf } from '../../src/channels/targets.ts';
import { emitMapping } from '../../src/document/emit.ts';
import type { Plain } from '../../src/document/plain.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Occasion } from '../../src/domain/status.ts';
import { viewOf } from '../../src/domain/view.ts';
import { everyOccasion } from '../support/generate.ts';
import { incidentOf, press, settings } from '../support/press.ts';

const targets = targetsOf(settings);
const name = ({ network, channel }: { network: string | undefined; channel: string }) => network ?? channel;

const rendered = everyOccasion.flatMap(({ occasion, incident }) =>
  targets.flatMap(target => {
    const { notices, findings } = renderNotices(viewOf(incident), target, press);
    return notices.map(notice => ({
      title: `${occasion} ${name(target)} ${notice.language}`,
      occasion,
      notice,
      findings,
    }));
  }),
);

/** What each occasion must say (wording.md 4.1), by language; on every channel, or on the website only. */
const REQUIRED: Record<
  Occasion,
  {
    readonly everywhere: Record<Language, readonly RegExp[]>;
    readonly web: Record<Language, readonly RegExp[]>;
  }
> = {
  investigating: {
    everywhere: {
      id: [/internet rumah/i, /Semarang/, /14\.05 WIB/, /mohon maaf/i, /15\.00/],
      en: [/home internet/i, /Semarang/, /14:05 WIB/, /sorry/i, /15:00/],
    },
    web: {
      id: [/38\.500/, /selidiki|periksa/, /telepon dan SMS/i, /0800/],
      en: [/38,500/, /checking/, /calls and SMS/i, /0800/],
    },
  },
  identified: {
    everywhere: {
      id: [/internet/i, /Semarang/, /kabel/i, /mohon maaf/i, /20\.00/, /17\.00/],
      en: [/internet/i, /Semarang/, /cable/i, /sorry/i, /20:00/, /17:00/],
    },
    web: { id: [/38\.500/, /14\.05 WIB/, /tim kami/i], en: [/38,500/, /14:05 WIB/, /teams/i] },
  },
  monitoring: {
    everywhere: {
      id: [/internet rumah/i, /Demak/, /92%/, /20\.30/],
      en: [/home internet/i, /Demak/, /92%/, /20:30/],
    },
    web: {
      id: [/35\.420 dari 38\.500/, /19\.25 WIB/, /mohon maaf/],
      en: [/35,420 of 38,500/, /19:25 WIB/, /sorry/],
    },
  },
  resolved: {
    everywhere: {
      id: [/internet/i, /Semarang/, /20\.20 WIB/, /mohon maaf/i],
      en: [/internet/i, /Semarang/, /20:20 WIB/, /sorry/i],
    },
    web: {
      id: [/6 jam 15 menit/, /38\.500/, /kabel/, /27 November 2026/],
      en: [/6 hours 15 minutes/, /38,500/, /cable/, /27 November 2026/],
    },
  },
  reopened: {
    everywhere: {
      id: [/kembali/, /Demak/, /21\.05 WIB/, /21\.40/],
      en: [/returned/, /Demak/, /21:05 WIB/, /21:40/],
    },
    web: { id: [/mohon maaf/, /kabel/], en: [/sorry/, /cable/] },
  },
  'false-alarm': {
    everywhere: {
      id: [/normal/, /internet/i, /Semarang/],
      en: [/normal/, /internet/i, /Semarang/],
    },
    web: { id: [/alat pemantau/, /mohon maaf/], en: [/monitoring/, /sorry/] },
  },
  correction: {
    everywhere: {
      id: [/Ralat/, /38\.500/, /35\.800 pelanggan/, /mohon maaf/i],
      en: [/Correction/, /38,500/, /35,800 customers/, /sorry/i],
    },
    web: { id: [/14\.25 WIB/], en: [/14:25 WIB/] },
  },
  compensation: {
    everywhere: {
      id: [/1 GB/, /23\.59 WIB/, /otomatis/i, /PIN/],
      en: [/1 GB/, /23:59 WIB/, /automatic/i, /PIN/],
    },
    web: {
      id: [/Rp25\.000/, /mohon maaf/, /tidak perlu mendaftar/],
      en: [/Rp25,000/, /sorry/, /not need to register/],
    },
  },
  report: {
    everywhere: { id: [/22\/11|22 November/, /kabel/, /31/, /2027/], en: [/22 Nov/, /cable/, /31/, /2027/] },
    web: {
      id: [/38\.500/, /6 jam 15 menit/, /Seharusnya/, /mohon maaf/],
      en: [/38,500/, /6 hours 15 minutes/, /should have/, /sorry/],
    },
  },
  scheduled: {
    everywhere: {
      id: [/01\.00[–-]04\.00 WIB/, /internet rumah/i, /30 menit/, /Semarang/],
      en: [/01:00[–-]04:00 WIB/, /home internet/i, /30 min/, /Semarang/],
    },
    web: {
      id: [/menambah kapasitas/, /04\.30 WIB/, /data seluler/i, /mohon maaf/],
      en: [/add capacity/, /04:30 WIB/, /mobile data/i, /sorry/],
    },
  },
  'in-progress': {
    everywhere: {
      id: [/01\.00/, /internet rumah/i, /Semarang/, /04\.30/],
      en: [/01:00/, /home internet/i, /Semarang/, /04:30/],
    },
    web: { id: [/mohon maaf/], en: [/sorry/] },
  },
  extended: {
    everywhere: {
      id: [/05\.00/, /04\.00/, /Semarang/, /05\.30/],
      en: [/05:00/, /04:00/, /Semarang/, /05:30/],
    },
    web: { id: [/satu perangkat/, /mohon maaf/], en: [/one device/, /sorry/] },
  },
  verifying: {
    everywhere: {
      id: [/periksa/, /Semarang/, /internet rumah/i, /04\.30/],
      en: [/check/, /Semarang/, /home internet/i, /04:30/],
    },
    web: { id: [/mohon maaf/], en: [/sorry/] },
  },
  completed: {
    everywhere: {
      id: [/selesai/, /03\.20 WIB/, /internet rumah/i],
      en: [/finished/, /03:20 WIB/, /home internet/i],
    },
    web: { id: [/mohon maaf/], en: [/sorry/] },
  },
  postponed: {
    everywhere: {
      id: [/ditunda/, /23/, /01\.00[–-]04\.00 WIB/, /internet rumah/i],
      en: [/moved/, /23/, /01:00[–-]04:00 WIB/, /home internet/i],
    },
    web: { id: [/cuaca buruk/, /mohon maaf/], en: [/weather/, /sorry/] },
  },
  cancelled: {
    everywhere: {
      id: [/dibatalkan/, /22/, /internet rumah/i, /mohon maaf/i],
      en: [/cancelled/, /22/, /home internet/i, /sorry/i],
    },
    web: { id: [/perangkat belum tiba/], en: [/equipment has not arrived/] },
  },
};

/** What an empty slot or a careless sentence leaves behind. */
const DEBRIS: readonly (readonly [string, RegExp])[] = [
  ['undefined or null', /undefined|\bnull\b|NaN|\[object/],
  ['an open slot', /[{}]|\{\{/],
  ['a double space', / {2}/],
  ['an empty slot', /, ,|\( *\)|\b(?:di|dan|in|and|for|pada|sejak|since|by) *[.,;:)]|: *[.,;]/],
  ['a space before a stop', / [.,;:!?]/],
  ['doubled stops', /\.\.|,,|;;|\. ?;|: ?;/],
  ['a small letter at the start of a sentence', /[.?!] \p{Ll}(?!\S*\.\p{Ll})/u],
];

function groupByTitle(all: typeof rendered): ReadonlyMap<string, typeof rendered> {
  const pairs = new Map<string, typeof rendered>();
  for (const one of all) {
    const key = `${one.occasion} ${name(one.notice)}`;
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  return pairs;
}

describe('every status and kind, on every channel and network, in both languages', () => {
  test('all of them are here', () => {
    expect(targets.map(name)).toEqual(['sms', ...NETWORK_NAMES, 'website']);
    expect(rendered).toHaveLength(everyOccasion.length * targets.length * 2);
  });

  test.each(everyOccasion)('$occasion: the facts are a valid file', async ({ incident }) => {
    const { slug: _, ...content } = incident;
    const text = emitMapping({
      format: 1,
      ...(JSON.parse(JSON.stringify(content)) as Record<string, Plain>),
    });
    await expect(incidentOf(text)).resolves.toMatchObject({ kind: incident.kind });
  });

  test.each(rendered)('$title fits', ({ findings, notice }) => {
    expect(findings).toEqual([]);
    expect(notice.measure.fits).toBe(true);
    if (notice.channel === 'sms') expect(notice.measure.segments).toBe(1);
  });

  test.each(rendered)('$title leaves no debris', ({ notice }) => {
    expect(DEBRIS.filter(([, pattern]) => pattern.test(notice.plain)).map(([what]) => what)).toEqual([]);
    expect(notice.plain.trim()).toBe(notice.plain);
  });

  test.each(rendered)('$title says what it must', ({ notice, occasion }) => {
    const { everywhere, web } = REQUIRED[occasion];
    const needed = [
      ...everywhere[notice.language],
      ...(notice.channel === 'website' ? web[notice.language] : []),
    ];
    expect(needed.filter(pattern => !pattern.test(notice.text)).map(String)).toEqual([]);
  });

  test.each(rendered.filter(({ notice }) => notice.channel === 'website'))(
    '$title names organization, time and number',
    ({ notice }) => {
      expect(notice.text).toContain('ContohTel');
      expect(notice.text).toMatch(/<time datetime="2026-/);
      expect(notice.text).toMatch(notice.language === 'id' ? /Kabar ke-\d/ : /Update \d/);
      expect(notice.text).toContain(`lang="${notice.language}"`);
    },
  );

  test('the same facts leave both languages', () => {
    const pairs = groupByTitle(rendered);
    for (const [pair, notices] of pairs) {
      expect([pair, ...notices.map(({ notice }) => notice.omitted)]).toEqual([
        pair,
        notices[0]?.notice.omitted,
        notices[0]?.notice.omitted,
      ]);
    }
  });
});
