/** One entry of a block mapping or one item of a block list, as its lines: with the comments above it. */
export interface Entry {
  /** The mapping's key; of a list, empty. */
  readonly key: string;
  /** Empty lines and comments above it. */
  readonly lead: string;
  /** Its own lines, the last with its line break unless the text ends there. */
  readonly text: string;
}

export interface Block {
  readonly kind: 'mapping' | 'list';
  readonly entries: readonly Entry[];
  /** Empty lines and comments after the last entry. */
  readonly tail: string;
}

const KEY = /^(?:([A-Za-z0-9_][A-Za-z0-9_.-]*)|"([^"\\]*)"|'([^']*)') *:(?=\s|$)/;

/** The entries of block YAML that stands at one indentation; `undefined` for everything else: scalars, flow, oddities. */
export function splitBlock(text: string): Block | undefined {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const first = lines.find(line => !isIdle(line));
  if (first === undefined) return undefined;
  const indent = indentOf(first);
  const kind = isItem(first.slice(indent)) ? 'list' : 'mapping';
  const entries: { key: string; lead: string; text: string }[] = [];
  let pending = '';
  for (const line of lines) {
    const content = line.slice(indent);
    if (isIdle(line)) {
      pending += line;
      continue;
    }
    const last = entries.at(-1);
    const key = indentOf(line) === indent ? startOf(content, kind) : undefined;
    if (key !== undefined) {
      entries.push({ key, lead: pending, text: line });
    } else if (last && (indentOf(line) > indent || (kind === 'mapping' && isItem(content)))) {
      last.text += pending + line;
    } else return undefined;
    pending = '';
  }
  const keys = new Set(entries.map(({ key }) => key));
  return kind === 'mapping' && keys.size < entries.length ? undefined : { kind, entries, tail: pending };
}

/** An entry's key line, and the block below it; no block where the value stands on the key's line or is a text. */
export function openEntry({ text }: Entry): { readonly head: string; readonly body: string } | undefined {
  const end = text.indexOf('\n') + 1;
  const head = text.slice(0, end);
  return end > 0 && end < text.length && /:[ \t]*(?:#[^\n]*)?\r?\n$/.test(head)
    ? { head, body: text.slice(end) }
    : undefined;
}

function startOf(content: string, kind: Block['kind']): string | undefined {
  if (kind === 'list') return isItem(content) ? '' : undefined;
  const found = KEY.exec(content);
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
}

const isItem = (content: string): boolean => /^-(?:\s|$)/.test(content);
const isIdle = (line: string): boolean => /^\s*(?:#|$)/.test(line);
const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;
