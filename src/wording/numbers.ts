import type { Language } from '../domain/language.ts';

/** Separators of thousands and decimals (EYD V; English usage). */
const MARKS = { id: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/** A number with separators: 38500 → `38.500` / `38,500`; 3.5 → `3,5` / `3.5`. */
export function formatNumber(value: number, language: Language): string {
  const [whole = '0', fraction] = String(value).split('.');
  const { group, decimal } = MARKS[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction ? `${grouped}${decimal}${fraction}` : grouped;
}

/** Rupiah without a space: `Rp25.000` / `Rp25,000`. A space here would be a non-breaking one, and cost an SMS its alphabet. */
export const formatRupiah = (value: number, language: Language): string =>
  `Rp${formatNumber(value, language)}`;

/** A share in whole per cent, rounded down: it never says 100% too early. */
export const formatPercent = (part: number, whole: number): string =>
  `${Math.floor((part * 100) / whole + 1e-9)}%`;

const UNITS = [
  { minutes: 1440, id: 'hari', en: ['day', 'days'], short: 'd' },
  { minutes: 60, id: 'jam', en: ['hour', 'hours'], short: 'h' },
  { minutes: 1, id: 'menit', en: ['minute', 'minutes'], short: 'min' },
] as const;

/** A length of time in whole minutes: `6 jam 15 menit` / `6 hours 15 minutes`, in brief English `6 h 15 min`. */
export function formatDuration(minutes: number, language: Language, brief = false): string {
  let rest = Math.max(0, Math.round(minutes));
  const parts: string[] = [];
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.minutes);
    rest -= count * unit.minutes;
    if (count === 0 && !(unit.minutes === 1 && parts.length === 0)) continue;
    const name = language === 'id' ? unit.id : brief ? unit.short : unit.en[count === 1 ? 0 : 1];
    parts.push(`${formatNumber(count, language)} ${name}`);
  }
  return parts.join(' ');
}

/** Zero to nine in words, by value. */
export const SMALL_NUMBERS = {
  id: ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
} as const satisfies Record<Language, readonly string[]>;

/** A count in running text: one to nine in words, more in digits. */
export const formatSmall = (count: number, language: Language): string =>
  SMALL_NUMBERS[language][count] ?? formatNumber(count, language);
