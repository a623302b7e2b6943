import { codePoint } from '../domain/code-point.ts';
import type { Level } from '../domain/problem.ts';

/** Largest file that is read, in bytes. */
export const MAX_BYTES = 512 * 1024;

/** A fault at a place in the text itself, before there is any structure. */
export interface TextFault {
  readonly code: string;
  readonly level?: Level;
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
}

/**
 * Characters that may stand nowhere: C0 but line feed, tab and the carriage return of CRLF; DEL and C1; bidi controls
 * and those that went before them; lone surrogates; tag characters; what is no character. They hide text from a
 * reviewer or steer a terminal.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u206f\ufdd0-\ufdef\ufffe\uffff]|\r(?!\n)|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/u;
const FORBIDDEN_IN_VALUE = new RegExp(`${FORBIDDEN.source}|\\r`, 'u');
/** Invisible, but harmless where an emoji needs it. */
export const INVISIBLE =
  /[\u00ad\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2060-\u2064\u2800\u3164\ufeff\uffa0]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/u;
/** The same written as an escape: it stands in the notice all the same. */
const ESCAPED =
  /\\(?:u(?:00ad|115f|1160|180e|200[bce-f]|206[0-4]|2800|3164|feff|ffa0|fffd|e[\da-f]{3}|f[0-8][\da-f]{2})|xad)/iu;
const CONFLICT = /^(<{7}|={7}|>{7}|\|{7})(?: |\r?$)/m;

/** Begins a comment by which a merge leaves something to a person; until it is gone, nothing uses the file. */
export const UNSETTLED = '# unsettled: ';

/** Faults of a whole file's text; a byte order mark at its start is allowed. */
export function textFaults(text: string): readonly TextFault[] {
  return [
    ...conflictMarkers(text),
    ...unsettled(text),
    ...matches(text, FORBIDDEN, forbidden),
    ...matches(text, INVISIBLE, invisible),
    ...matches(text, ESCAPED, escaped),
  ];
}

/** True when a decoded value carries a character that may stand nowhere: an escape sequence of YAML can make one. */
export const isHostileValue = (value: string): boolean => FORBIDDEN_IN_VALUE.test(value);

function conflictMarkers(text: string): readonly TextFault[] {
  const found = CONFLICT.exec(text);
  if (!found) return [];
  return [
    {
      code: 'conflict-marker',
      offset: found.index,
      message: 'The file holds an unsettled git merge conflict.',
      fix: 'Keep the right lines of both sides and remove the lines <<<<<<<, ======= and >>>>>>>.',
    },
  ];
}

function unsettled(text: string): readonly TextFault[] {
  const offset = `\n${text}`.indexOf(`\n${UNSETTLED}`);
  if (offset < 0) return [];
  return [
    {
      code: 'unsettled-merge',
      offset,
      message: 'A merge left this to be settled by a person.',
      fix: `Put into the file what is right, and remove the lines that begin with "${UNSETTLED.trim()}".`,
    },
  ];
}

function matches(
  text: string,
  pattern: RegExp,
  fault: (char: string, offset: number) => TextFault,
): TextFault[] {
  if (!pattern.test(text)) return [];
  const all = [...text.matchAll(new RegExp(pattern.source, pattern.ignoreCase ? 'giu' : 'gu'))];
  return all
    .filter(match => !(match.index === 0 && match[0] === '\ufeff'))
    .slice(0, 20)
    .map(match => fault(match[0], match.index));
}

function forbidden(char: string, offset: number): TextFault {
  return {
    code: 'forbidden-character',
    offset,
    message: `The character ${codePoint(char)} is not allowed: it can hide text or steer a terminal.`,
    fix: 'Delete it.',
  };
}

const escaped = (sequence: string, offset: number): TextFault => ({
  code: 'invisible-character',
  level: 'warning',
  offset,
  message: `The escape ${sequence} stands for a character that nobody sees, or that no font holds.`,
  fix: 'Delete it unless a name really needs it.',
});

function invisible(char: string, offset: number): TextFault {
  return {
    code: 'invisible-character',
    level: 'warning',
    offset,
    message: `The invisible character ${codePoint(char)} stands here.`,
    fix: 'Delete it unless a name really needs it.',
  };
}
