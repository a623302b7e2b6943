import { BREAKAGE_SAYINGS } from './broken-things.ts';
import { CUSTOMER_SAYINGS } from './own-customers.ts';
import type { OwnSaying } from './own-saying.ts';
import { STANDING_SAYINGS } from './own-standing.ts';

/** Words about the facts that only a person writes; those that templates write as well are read with the notices. */
export const OWN_SAYINGS: readonly OwnSaying[] = [
  ...STANDING_SAYINGS,
  ...BREAKAGE_SAYINGS,
  ...CUSTOMER_SAYINGS,
];
