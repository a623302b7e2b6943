/** The forms in which a template may name a moment; empty where it is not known. */
export const MOMENT = {
  time: 'text',
  clock: 'text',
  first: 'text',
  opening: 'text',
  at: 'text',
  day: 'text',
  date: 'text',
  when: 'text',
  full: 'text',
  terse: 'text',
  brief: 'text',
  on: 'text',
} as const;
/** The same of a span of time, as planned work has it. */
export const RANGE = {
  range: 'text',
  full: 'text',
  on: 'text',
  overnight: 'flag',
  day: 'text',
  dates: 'text',
  from: MOMENT,
  to: MOMENT,
} as const;
