import type { LooseUpdate } from './draft.ts';

/** What one rule found: the field it concerns, and the sentences. */
export interface Fault {
  readonly field?: keyof LooseUpdate | readonly (string | number)[];
  readonly atKey?: boolean;
  readonly message: string;
  readonly fix: string;
}
