declare module 'virtual:shipped' {
  /** Templates as Handlebars compiled them at build time, made when called, by name. */
  export const specs: Readonly<Record<string, () => object>>;
  /** The shipped phrases.yaml, parsed at build time. */
  export const phrases: unknown;
}
declare module 'virtual:shipped-sources' {
  /** The sources of the shipped templates and of phrases.yaml, by file name below templates/. */
  export const sources: Readonly<Record<string, string>>;
}
