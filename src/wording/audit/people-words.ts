import { impactOf } from '../../domain/impacts.ts';
import type { View } from '../../domain/view.ts';

/** Words of customers who are back, and of those who wait. */
export const BACK = {
  id: /\b(?:pulih|normal|tersambung|terhubung|menyala|mengalir|(?<=(?:sudah|telah|kembali) )online)\b/i,
  en: /\b(?:back|restored|recovered|(?:re)?connected|(?<=(?:are|is|back) )online)\b/i,
} as const;
export const WAITING = {
  id: /\b(?:belum|tidak)(?: \w+)? (?:pulih|normal|tersambung|terhubung|bisa|dapat|menyala|mengalir)\b|\b(?:masih|tinggal|tersisa)\b|\bbelum$/i,
  en: /\bnot(?: \w+)? (?:back|restored|(?:re)?connected|online)\b|\b(?:still|yet to|waiting|remaining|leaving)\b/i,
} as const;
/** What is expected or on a condition says nothing of now. */
export const HEDGED = {
  id: /\b(?:akan|diperkirakan|perkiraan|jika|setelah|sebelum|hingga|sampai)\b/i,
  en: /\b(?:will|expect(?:ed)?|estimated?|if|after|before|until)\b/i,
} as const;

/** Of each service that was counted, how many are back, of how many. */
export const backOfAll = ({ customers = {}, restored = {}, services }: View['state']) =>
  Object.entries(customers).map(([service, all]) => {
    const isWhole = impactOf(services[service] ?? 'disrupted') === 'normal';
    return [isWhole ? all : (restored[service] ?? 0), all] as const;
  });

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
