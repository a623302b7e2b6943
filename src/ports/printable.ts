/** Characters that steer a terminal or hide text. */
const STEERING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

/** A value as JSON that is as harmless for a terminal: the same value, with such characters escaped. */
export function jsonText(value: unknown): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(STEERING, found => found.split('').map(escaped).join(''))}\n`;
}

/** Text from a file made harmless for a terminal: control and bidi characters are shown as their code points. */
export function printable(text: string): string {
  return text.replace(STEERING, char => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
