import type { View } from '../domain/view.ts';
import type { Facts } from './fact-names.ts';
import type { Voice } from './voice.ts';

/** How a fact is worded: one row a fact. */
export type FactTable<Names extends keyof Facts> = {
  readonly [Name in Names]: (view: View, voice: Voice) => Facts[Name];
};

interface Sheet {
  readonly view: View;
  readonly voice: Voice;
  readonly worded: Record<string, unknown>;
}

/**
 * Turns a table into sheets whose facts are worded when a template first asks for them: most notices use a third of
 * the facts, and a text that must be shortened is worded several times.
 */
export function sheetMaker(table: FactTable<keyof Facts>): (view: View, voice: Voice) => Facts {
  const prototype = {};
  for (const [name, word] of Object.entries(table)) {
    Object.defineProperty(prototype, name, {
      enumerable: true,
      get(this: Sheet) {
        this.worded[name] ??= word(this.view, this.voice);
        return this.worded[name];
      },
    });
  }
  return (view, voice) => Object.assign(Object.create(prototype), { view, voice, worded: {} });
}
