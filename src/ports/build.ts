declare const __BUILD__: string;

/** A hash of everything the program is built from: sources, templates, packages. Empty in tests that run no build. */
export const BUILD = __BUILD__;
