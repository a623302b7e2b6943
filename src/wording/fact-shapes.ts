/** A fact's shape, as src/wording/fact-names.ts lists them. */
export type Shape = 'text' | 'flag' | readonly [object | 'text'] | { readonly [name: string]: Shape };

/** The value of a fact of a shape; a group that is not known is the empty string, which `{{#if}}` takes for no. */
export type ValueOf<S> = S extends 'text'
  ? string
  : S extends 'flag'
    ? boolean
    : S extends readonly [infer Item]
      ? readonly FormsOf<Item>[]
      : FormsOf<S> | '';

/** The same of something that is there: an item of a list, a whole sheet of facts. */
export type FormsOf<S> = S extends 'text' ? string : { readonly [Name in keyof S]: ValueOf<S[Name]> };

/** The shape of what the parts name inside another one, `undefined` when there is none. */
export function shapeIn(within: Shape, parts: readonly string[]): Shape | undefined {
  const [name, ...rest] = parts;
  if (name === undefined) return within;
  if (typeof within !== 'object' || Array.isArray(within) || !Object.hasOwn(within, name)) return undefined;
  const inner = (within as { readonly [name: string]: Shape })[name];
  return inner && shapeIn(inner, rest);
}
