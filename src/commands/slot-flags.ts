import { MONTH } from '../domain/instant.ts';
import { isSlot, SLOTS, type Slot, type SlotKind } from '../domain/slots.ts';
import { usageError } from '../ports/failure.ts';
import type { FlagContext, Part } from './asking.ts';
import { parseTypedCount } from './typed-count.ts';
import { parseTypedMoment } from './typed-time.ts';

export const DURATION_EXAMPLE = 'Write it like 30m, 4h or 1h30m.';

/** Slots typed as `name=value`; words that differ by language are typed `banjir|flooding`, or as in `init` with a slash. */
export function parseSlots(flag: string, texts: readonly string[], context: FlagContext): Part {
  return Object.fromEntries(
    texts.map(text => {
      const [name = '', value = ''] = text.split(/=(.*)/s);
      if (!isSlot(name))
        throw usageError(
          `error: ${flag}: there is no slot "${name}". Use one of: ${Object.keys(SLOTS).join(', ')}.`,
        );
      return [name, parseSlot(flag, name, value, context)];
    }),
  );
}

/** One slot's value as YAML holds it. */
export function parseSlot(flag: string, slot: Slot, text: string, context: FlagContext): unknown {
  const value = PARSERS[SLOTS[slot]](text.trim(), context);
  if (value === undefined || text.trim() === '')
    throw usageError(`error: ${flag}: "${text}" does not fit ${slot}.${EXAMPLES[SLOTS[slot]]}`);
  return value;
}

const PARSERS: Record<SlotKind, (text: string, context: FlagContext) => unknown> = {
  text: bilingualText,
  service: text => text,
  area: text => text,
  moment: (text, { time }) => parseTypedMoment(text, { ...time, direction: 'ahead' }),
  number: text =>
    /^\d+([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) || undefined : undefined,
  rupiah: text => parseTypedCount(text.replace(/^Rp\.? ?/i, '')) || undefined,
  month: monthOf,
};

const EXAMPLES: Record<SlotKind, string> = {
  text: ' Write it as Indonesian|English.',
  service: '',
  area: '',
  moment: ' Write 2026-11-27, 25/11 or "25/11 23:59".',
  number: ' Write a number: 2 or 1.5.',
  rupiah: ' Write rupiah as a number: 25000.',
  month: ' Write 2026-12.',
};

/** `2026-12`, or as people type it, `12/2026`. */
function monthOf(text: string): string | undefined {
  const [, month, year] = /^(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const typed = month && year ? `${year}-${month.padStart(2, '0')}` : text;
  return MONTH.test(typed) ? typed : undefined;
}

/** Between words; `km 3/4` and `24/7` are one text. */
const SLASH = /(?<=\p{L}\s?)\/(?=\s?\p{L})/u;

/** A number alone was meant for another question. */
const LETTER = /\p{L}/u;

function bilingualText(text: string): { id: string; en: string } | undefined {
  const [id = '', en = id, more] = text.split(text.includes('|') ? '|' : SLASH).map(part => part.trim());
  return more === undefined && LETTER.test(id) && LETTER.test(en) ? { id, en } : undefined;
}

/** A key, or words of one's own: `perbaikan jaringan|network repair`. */
export function keyOrWords(flag: string, text: string): unknown {
  return text.includes('|') ? bothLanguages(flag, text) : text;
}

/** Words for both languages: `banjir|flooding`. */
export function bothLanguages(flag: string, text: string): { id: string; en: string } {
  const both = bilingualText(text);
  if (!both) throw usageError(`error: ${flag}: "${text}" is not like Indonesian|English.`);
  return both;
}

const PARTIAL = /^partial-function[:=](.+)$/;

/** An impact as YAML holds it; what a service cannot be used for stands behind it: `partial-function:transfer|transfers`. */
export function impactPart(text = 'disrupted'): unknown {
  const [, features] = PARTIAL.exec(text) ?? [];
  if (features === undefined) return text;
  const both = bilingualText(features);
  if (!both) throw usageError(`error: --service: "${features}" is not like transfer|transfers.`);
  return { impact: 'partial-function', features: both };
}
