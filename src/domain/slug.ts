import { isDay } from './instant.ts';

/** A slug names an incident: the day it began and a few words, equal to its file's name. */
const SLUG = /^(\d{4}-\d{2}-\d{2})-[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 80;

export function isSlug(text: string): boolean {
  const day = SLUG.exec(text)?.[1];
  return day !== undefined && text.length <= LONGEST && isDay(day);
}

/** Words of a person as the part of a slug after its day: `Internet, Kota Semarang` → `internet-kota-semarang`. */
export function slugWords(words: string): string {
  const plain = words.normalize('NFKD').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, LONGEST - 11)
    .replace(/-+$/, '');
}
