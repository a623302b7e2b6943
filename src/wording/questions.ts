/** What customers ask, and an answer has a template for. */
export const QUESTIONS = ['what', 'area', 'when', 'compensation', 'help', 'why'] as const;
export type Question = (typeof QUESTIONS)[number];
