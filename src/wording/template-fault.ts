/** In HTML: no script, style or event handler, and no value outside of quotes. */
export function htmlFaults(source: string): readonly TemplateFault[] {
  const plain = source.replace(/\{\{[^{}]*\}\}/g, found => '\u0000'.repeat(found.length));
  const patterns: readonly (readonly [RegExp, string, string])[] = [
    [
      /<(?:script|style|iframe|object|embed|base|meta)\b/i,
      'Scripts, styles and frames are not allowed in a notice.',
      'Remove it.',
    ],
    [/<[^>]*\son[a-z]+\s*=/i, 'Event handlers are not allowed in a notice.', 'Remove the attribute.'],
    [
      /<[^>]*=\s*\u0000/,
      'A fact stands in an attribute without quotes.',
      'Put the value into double quotes.',
    ],
    [/<[^>"']*\s\u0000+[^>]*>/, 'A fact stands where an attribute name belongs.', 'Write the attribute out.'],
    [
      /(?:href|src|action)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i,
      'The link runs a script.',
      'Use an https: link.',
    ],
  ];
  return patterns.flatMap(([pattern, message, fix]) => {
    const found = pattern.exec(plain);
    if (!found) return [];
    const before = source.slice(0, found.index).split('\n');
    return [fault('unsafe-html', { line: before.length, column: before.at(-1)?.length ?? 0 }, message, fix)];
  });
}

export function fault(
  code: string,
  at: { line: number; column: number },
  message: string,
  fix: string,
): TemplateFault {
  return { code, line: at.line, column: at.column + 1, message, fix };
}

/** A fault in a template, at its line and column (both from 1). */
export interface TemplateFault {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}
