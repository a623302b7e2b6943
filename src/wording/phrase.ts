/** A piece of a phrase: words as they are, or a slot to fill. */
type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'slot'; readonly name: string; readonly fallback?: string }
  | { readonly kind: 'plural'; readonly name: string; readonly one: string; readonly many: string }
  | { readonly kind: 'optional'; readonly pieces: readonly Piece[] };

/** Values of slots as finished words; numbers stay numbers where a plural word depends on them. */
export type SlotWords = Readonly<Record<string, string | undefined>>;

const SYNTAX = /\[([^[\]]*)\]|\{([a-z]+)(?:=([^{}|]*)|:([^{}|]*)\|([^{}|]*))?\}|[[\]{}]/g;
const parsed = new Map<string, readonly Piece[]>();

/** The words of a phrase with its slots filled; words in brackets go when a slot in them is not filled, or if they are `spared`. */
export function fillPhrase(
  phrase: string,
  slots: SlotWords,
  spared = (_: readonly string[]) => false,
): string {
  let words = '';
  for (const piece of parsePhrase(phrase)) {
    const part = fill(piece, slots);
    const isSpared =
      piece.kind === 'optional' &&
      spared(piece.pieces.flatMap(inner => ('name' in inner ? [inner.name] : [])));
    if (part !== '' && !isSpared) words += part;
  }
  return words;
}

/** Slots of a phrase: those it cannot do without, and the others. */
export function phraseSlots(phrase: string): { required: readonly string[]; optional: readonly string[] } {
  const required = new Set<string>();
  const optional = new Set<string>();
  for (const piece of parsePhrase(phrase)) {
    if (piece.kind === 'optional')
      for (const inner of piece.pieces) if ('name' in inner) optional.add(inner.name);
    if (piece.kind === 'slot') (piece.fallback === undefined ? required : optional).add(piece.name);
    if (piece.kind === 'plural') required.add(piece.name);
  }
  return { required: [...required], optional: [...optional].filter(name => !required.has(name)) };
}

/** The longest part of a phrase between its slots: where it stands, the phrase was used. */
export const longestRun = (phrase: string): string =>
  phrase
    .split(/[[\]{}](?:[^[\]{}]*[\]}])?/)
    .reduce((a, b) => (b.length > a.length ? b : a), '')
    .trim();

/** A brace or bracket that belongs to no slot, or `undefined` when the phrase is well formed. */
export function strayBracket(phrase: string): string | undefined {
  return [...phrase.matchAll(SYNTAX)].find(([found]) => found.length === 1)?.[0];
}

function parsePhrase(phrase: string): readonly Piece[] {
  let pieces = parsed.get(phrase);
  if (!pieces) {
    pieces = split(phrase);
    parsed.set(phrase, pieces);
  }
  return pieces;
}

function split(phrase: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of phrase.matchAll(SYNTAX)) {
    if (match.index > end) pieces.push({ kind: 'words', words: phrase.slice(end, match.index) });
    pieces.push(toPiece(match));
    end = match.index + match[0].length;
  }
  if (end < phrase.length) pieces.push({ kind: 'words', words: phrase.slice(end) });
  return pieces;
}

function toPiece([whole, inner, name, fallback, one, many]: RegExpExecArray): Piece {
  if (inner !== undefined) return { kind: 'optional', pieces: split(inner) };
  if (name === undefined) return { kind: 'words', words: whole };
  if (one !== undefined && many !== undefined) return { kind: 'plural', name, one, many };
  return { kind: 'slot', name, ...(fallback !== undefined && { fallback }) };
}

function fill(piece: Piece, slots: SlotWords): string {
  switch (piece.kind) {
    case 'words':
      return piece.words;
    case 'slot':
      return slots[piece.name] ?? piece.fallback ?? '';
    case 'plural':
      return slots[piece.name] === '1' ? piece.one : piece.many;
    case 'optional':
      return piece.pieces.every(inner => !('name' in inner) || slots[inner.name] !== undefined)
        ? piece.pieces.map(inner => fill(inner, slots)).join('')
        : '';
  }
}
