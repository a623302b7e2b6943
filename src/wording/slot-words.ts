import type { Bilingual } from '../domain/language.ts';
import { isSlot, SLOTS, type Slot } from '../domain/slots.ts';
import { areaName, serviceName } from './names.ts';
import { formatNumber, formatRupiah } from './numbers.ts';
import { peopleNoun } from './people.ts';
import { fillPhrase, type SlotWords } from './phrase.ts';
import { formatMonth, momentForms } from './time.ts';
import type { Voice } from './voice.ts';

/** `di wilayah ini` / `in this area`, `in these areas`. */
const whereWords = ({ language, areaCount }: Voice): string =>
  language === 'id' ? 'di wilayah ini' : areaCount === 1 ? 'in this area' : 'in these areas';

type Filled = Partial<Record<Slot, string | number | Bilingual | undefined>>;

/** Finished words for the slots an incident fills. */
export function slotWords(filled: Filled, voice: Voice): SlotWords {
  const words: Record<string, string | undefined> = {
    audience: peopleNoun(2, voice),
    phone: voice.settings.organization.contact?.phone,
    where: whereWords(voice),
  };
  for (const slot in filled) {
    const value = filled[slot as Slot];
    if (value !== undefined && isSlot(slot)) words[slot] = FORMAT[SLOTS[slot]](value, voice);
  }
  if (words.place && words.area && voice.style === 'long') words.place += `, ${words.area}`;
  return words;
}

/** A phrase with the incident's slots, in the voice's language; short of room without details, but with every number. */
export const say = (phrase: Bilingual, filled: Filled, voice: Voice): string =>
  fillPhrase(
    phrase[voice.language],
    slotWords(filled, voice),
    names => voice.omit.has('details') && !names.some(name => isSlot(name) && COUNTS.has(SLOTS[name])),
  );

const COUNTS: ReadonlySet<string> = new Set(['number', 'rupiah']);

const FORMAT: Record<(typeof SLOTS)[Slot], (value: string | number | Bilingual, voice: Voice) => string> = {
  text: (value, { language }) => (typeof value === 'object' ? value[language] : String(value)),
  service: (value, voice) => serviceName(String(value), voice),
  area: (value, voice) => areaName(String(value), voice),
  moment: (value, voice) => momentForms(String(value), voice).when,
  rupiah: (value, { language }) => formatRupiah(Number(value), language),
  month: (value, voice) => formatMonth(String(value), voice),
  number: (value, { language }) => formatNumber(Number(value), language),
};
