import { DAY, instantFault } from '../domain/instant.ts';
import type { Finding, Path } from '../domain/problem.ts';
import { show } from './show-value.ts';

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The finding for a value that a refinement of the schema refuses, by the code that the refinement carries. */
export function refined(code: string, value: unknown, path: Path, atKey = false): Finding {
  const words = REFINED[code] ?? (() => [`${show(value)} is not allowed here.`, 'Check the value.']);
  const [message, fix] = words(value);
  return { code: code in REFINED ? code : 'wrong-value', path, ...(atKey && { atKey }), message, fix };
}

/** Words for the problem codes that the schema's refinements carry. */
const REFINED: Readonly<Record<string, (value: unknown) => readonly [string, string]>> = {
  'bad-instant': instantWords,
  'bad-moment': momentWords,
  'bad-duration': value => [`${show(value)} is not a length of time.`, 'Write it like 30m, 4h, 1h30m or 3d.'],
  'bad-month': value => [`${show(value)} is not a month.`, 'Write it like 2026-12.'],
  'bad-key': value => [`${show(value)} is not a key.`, 'Use small letters, digits and hyphens: fiber-cut.'],
  'reserved-key': value => [`${show(value)} means that nothing is known yet.`, 'Give it another name.'],
  'bad-link': value => [
    `${show(value)} is not a safe link.`,
    'Use a full https:, mailto: or tel: address without user name.',
  ],
  'bad-page': value => [
    `${show(value)} is not where a site can stand.`,
    'Give the address of the front page alone: https://status.contohtel.example, its host by name in small letters, without port, ? and #.',
  ],
  'bad-sender': value => [
    `${show(value)} cannot be an SMS sender.`,
    'Use 1 to 11 letters, digits and spaces, with a letter.',
  ],
  'bad-phone': value => [
    `${show(value)} is not a phone number.`,
    'Write it in quotes as people dial it, with digits: "0800-000-0000".',
  ],
  'bad-colour': value => [`${show(value)} is not a colour.`, 'Write it like "#0a4fa3", in quotes.'],
  'bad-picture': value => [
    `${show(value)} is not the path of a picture.`,
    'Give the path from the root of the workspace: incidents/logo.svg (svg, png, jpg or webp).',
  ],
  'empty-text': () => ['The text is empty.', 'Write it, or remove the key.'],
  'two-lines': () => ['The text has more than one line.', 'Write it on one line.'],
  'duplicate-value': value => [
    `${show(Array.isArray(value) ? value.find((one, at) => value.findIndex(other => isAlike(one, other)) !== at) : value)} stands there twice.`,
    'Keep one of the two.',
  ],
  'too-big': value => [`The number ${show(value)} is too large.`, 'Give a smaller number.'],
  'long-line': () => ['The text is longer than 200 characters.', 'Shorten it.'],
  'long-text': () => ['The text is longer than 4,000 characters.', 'Shorten it.'],
  'empty-list': () => [
    'The list is empty.',
    'Give at least one value; a key that the file can do without may go.',
  ],
  negative: value => [
    `The number ${show(value)} is too small.`,
    value === 0 ? 'Give 1 or more, or leave it out.' : 'Give a number that is not negative.',
  ],
};

function momentWords(value: unknown): readonly [string, string] {
  const text = String(value);
  if (DAY.test(text)) return [`${show(value)} does not exist in the calendar.`, 'Check day and month.'];
  if (instantFault(text.replace(' ', 'T')) !== 'shape') return instantWords(value);
  return [
    `${show(value)} is neither a time with an offset nor a day.`,
    'Write 2026-11-22T14:25:00+07:00 or 2026-11-27.',
  ];
}

function instantWords(value: unknown): readonly [string, string] {
  const text = String(value);
  if (instantFault(text.replace(' ', 'T')) === 'no-offset') {
    return [
      `${show(value)} has no offset, so it means another moment in every zone.`,
      `Write ${text.replace(' ', 'T')}+07:00 for WIB.`,
    ];
  }
  if (instantFault(text) === 'calendar')
    return [`${show(value)} does not exist in the calendar.`, 'Check day, month, hour and offset.'];
  return [`${show(value)} is not a time.`, 'Write it like 2026-11-22T14:25:00+07:00.'];
}
