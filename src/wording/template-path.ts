import { nearest } from '../domain/nearest.ts';
import { FACT_NAMES } from './fact-names.ts';
import { type Shape, shapeIn } from './fact-shapes.ts';
import { fault, type TemplateFault } from './template-fault.ts';

export function checkPath(
  path: hbs.AST.Expression | hbs.AST.Literal,
  scope: Scope,
  wanted: 'text' | 'list' | 'any',
): readonly TemplateFault[] {
  if (path.type !== 'PathExpression')
    return [fault('template-feature', path.loc.start, 'A literal is not a fact.', ALLOWED)];
  const { original, parts, depth, data } = path as hbs.AST.PathExpression;
  if (depth > 0 || data || !/^[a-z_.]+$/.test(original))
    return [fault('template-feature', path.loc.start, `${original} reaches outside of the facts.`, ALLOWED)];
  const shape = lookUp(parts, scope);
  if (shape === undefined) {
    const names = Object.keys((typeof scope.shape === 'object' && scope.shape) || {});
    const guess = nearest(parts[0] ?? '', names);
    const inside = names.includes(parts[0] ?? '')
      ? Object.keys(Object(lookUp(parts.slice(0, 1), scope)))
      : [];
    const near = nearest(parts[1] ?? '', inside);
    const fix = near
      ? `Did you mean ${parts[0]}.${near}?`
      : inside.length > 0
        ? `${parts[0]} has: ${inside.join(', ')}.`
        : guess
          ? `Did you mean ${guess}?`
          : 'Check the name.';
    return [fault('unknown-fact', path.loc.start, `There is no fact "${original}".`, fix)];
  }
  const isText = shape === 'text' || shape === 'flag';
  if (wanted === 'any' || ((wanted === 'list') === Array.isArray(shape) && (wanted === 'list' || isText)))
    return [];
  const fix =
    wanted === 'list'
      ? 'Use {{#each}} with a list.'
      : Array.isArray(shape)
        ? 'Walk it with {{#each}}.'
        : `Name one of its forms: ${Object.keys(shape).join(', ')}.`;
  return [
    fault(
      'wrong-fact',
      path.loc.start,
      `"${original}" is not ${wanted === 'list' ? 'a list' : 'a text'}.`,
      fix,
    ),
  ];
}

export function lookUp(parts: readonly string[], { shape }: Scope): Shape | undefined {
  return parts.length === 0 || shape !== undefined
    ? shapeIn((shape ?? FACT_NAMES) as Shape, parts)
    : undefined;
}

export interface Scope {
  readonly shape: unknown;
  readonly partials: readonly string[];
  /** Partials include no partials: no circle, no growth. */
  readonly isPartial: boolean;
  /** Where those partials are files. */
  readonly partialFolder: string;
}

export const ALLOWED = 'Use {{fact}}, {{#if fact}}, {{#each list}} and {{> partial}} only.';
