import { Chalk, type ChalkInstance } from 'chalk';

/** Colours for the terminal, or none: chalk itself does not look at NO_COLOR. */
export const paint = (colour: boolean): ChalkInstance => new Chalk({ level: colour ? 1 : 0 });
