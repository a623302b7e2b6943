import type { Finding } from '../domain/problem.ts';
import { slugWords } from '../domain/slug.ts';
import type { ReadyWorkspace } from '../ports/workspace.ts';

type Texts = Readonly<Record<string, readonly string[]>>;

/** A finding about words that stand where a key should, with the key that is called so: `internet rumah` is `home-internet`. */
export function withMeantKey(finding: Finding, facts: object, workspace: ReadyWorkspace): Finding {
  if (finding.code !== 'bad-key') return finding;
  const [field = ''] = finding.path;
  const typed = String(finding.atKey ? finding.path.at(-1) : valueAt(facts, finding.path));
  const texts = textsOf(String(field), workspace);
  const [meant, keys] = [meantKeys(typed, texts), Object.keys(texts)];
  if (meant.length > 0) return { ...finding, fix: `Did you mean ${meant.join(' or ')}?` };
  if (field === 'cause' && typed.includes('|')) return { ...finding, fix: newCause(typed) };
  const [names, more] = [keys.slice(0, MOST_NAMED).join(', '), keys.length - MOST_NAMED];
  return { ...finding, fix: `Use one of ${names}${more > 0 ? ` and ${more} more` : ''}.` };
}

/** How to add a cause in words of one's own, `kebocoran pipa|a leaking pipe`: notices say it in several forms. */
function newCause(typed: string): string {
  const [id = '', en = ''] = typed.split('|').map(part => part.trim());
  const form = (indonesian: string, english: string): string =>
    `{ id: ${JSON.stringify(indonesian)}, en: ${JSON.stringify(english)} }`;
  const key = slugWords(id);
  return `Notices say a cause in several forms. Add them to templates/phrases.yaml, which begins with format: 1, and give --cause ${key}:

causes:
  ${key}:
    clause: ${form(`terjadi ${id}`, `there was ${en}`)}
    noun: ${form(id, en)}
    short: ${form(id, en.replace(/^(?:an?|the) /, ''))}`;
}

/** More keys than these are counted. */
const MOST_NAMED = 8;

const SECTIONS = {
  cause: 'causes',
  symptom: 'symptoms',
  action: 'actions',
  purpose: 'purposes',
  advice: 'advice',
  compensation: 'compensation',
} as const;

/** What the keys that a field may hold stand for, in both languages. */
function textsOf(field: string, { settings, press }: ReadyWorkspace): Texts {
  const section = SECTIONS[field as keyof typeof SECTIONS];
  const named = section ? press.phrases[section] : field === 'areas' ? settings.areas : settings.services;
  return Object.fromEntries(Object.entries(named).map(([key, value]) => [key, stringsIn(value)]));
}

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value.toLowerCase()]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** The key with a text of just these words, else those with a text that holds them all. */
function meantKeys(typed: string, texts: Texts): readonly string[] {
  const words = typed.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  if (words.length === 0) return [];
  const keysWith = (holds: (text: string) => boolean): readonly string[] =>
    Object.keys(texts).filter(key => texts[key]?.some(holds));
  const exact = keysWith(text => text === words.join(' '));
  return (exact.length > 0 ? exact : keysWith(text => words.every(word => text.includes(word)))).slice(0, 4);
}

const valueAt = (root: unknown, path: Finding['path']): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], root);
