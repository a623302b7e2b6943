import { CST, Lexer, type YAMLError } from 'yaml';
import type { TextFault } from './text.ts';

/** What the parser's errors mean for the person who typed the file. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  TAB_AS_INDENT: ['A tab stands in the indentation.', 'Use spaces.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'The indentation is wrong here or on the next line, or a text holds ": ".',
    'Align the keys of a mapping; put a text with ": " into double quotes.',
  ],
  BLOCK_IN_FLOW: [
    'A text inside { } holds ": ", or a block stands there.',
    'Put the text into double quotes: { id: "Kabar: …", en: "News: …" }.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A key has no colon, or the next line is indented wrongly.',
    'Write key: value, and align the keys.',
  ],
  BAD_SCALAR_START: ['A text cannot begin with this character.', 'Put the text into double quotes.'],
  BAD_ALIAS: ['A text cannot begin with this character.', 'Put the text into double quotes.'],
  BAD_DQ_ESCAPE: ['This escape sequence does not exist.', 'Write \\\\ for a backslash in double quotes.'],
};

/** Looks like a space where YAML needs one, and is none to it; a text that was pasted may hold it. */
const ODD_SPACE =
  /(?<=^ *|[:,[{-])[\u00a0\u2000-\u200b\u202f\u205f\u3000]|[\u00a0\u2000-\u200b\u202f\u205f\u3000](?= *$)/mu;
const NO_SPACE = ['A no-break space stands here, which looks like a space.', 'Write a plain space.'] as const;

/** More than anybody mends in one go. */
const MOST_DUPLICATES = 100;

/** The first syntax error in words; what follows it is mostly its consequence. */
export function syntaxFaults(text: string, errors: readonly YAMLError[]): readonly TextFault[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const end = first?.pos[0] ?? text.length;
  const duplicates = errors.filter(({ code, pos }) => code === 'DUPLICATE_KEY' && pos[0] < end);
  const faults = duplicates.slice(0, MOST_DUPLICATES).map(duplicateKey);
  return first ? [...faults, firstFault(text, first)] : faults;
}

function firstFault(text: string, { code, message, pos }: YAMLError): TextFault {
  const opened = /closing|Flow (?:map|sequence)/.test(message) ? openedBefore(text, pos[0]) : undefined;
  if (opened !== undefined) {
    const what = /["']/.test(text[opened] ?? '') ? 'quote' : 'bracket';
    return fault(opened, `This ${what} is never closed.`, 'Close it.');
  }
  const start = text.lastIndexOf('\n', Math.max(0, pos[0] - 1)) + 1;
  const odd = text.slice(start).split('\n', 2).join('\n').search(ODD_SPACE);
  if (odd >= 0) return fault(start + odd, ...NO_SPACE);
  const words = WORDS[code];
  if (words) return fault(pos[0], ...words);
  return fault(
    pos[0],
    `Not valid YAML: ${message.replace(/\s+/g, ' ')}.`,
    'Check indentation, colons and quotes here and on the line above.',
  );
}

const fault = (offset: number, message: string, fix: string): TextFault => ({
  code: 'yaml-syntax',
  offset,
  message,
  fix,
});

function duplicateKey({ pos }: YAMLError): TextFault {
  return {
    code: 'duplicate-key',
    offset: pos[0],
    message: 'This key stands twice in the same mapping.',
    fix: 'Keep one of the two.',
  };
}

/** Offset of the quote or bracket that is still open at `limit`. */
function openedBefore(text: string, limit: number): number | undefined {
  const open: number[] = [];
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === CST.DOCUMENT || token === CST.SCALAR || token === CST.FLOW_END) continue;
    const type = CST.tokenType(token);
    if (offset >= limit) break;
    if (/quoted-scalar/.test(type ?? '') && offset + token.length >= limit) return offset;
    if (type === 'flow-map-start' || type === 'flow-seq-start') open.push(offset);
    if (type === 'flow-map-end' || type === 'flow-seq-end') open.pop();
    offset += token.length;
  }
  return open.at(-1);
}
