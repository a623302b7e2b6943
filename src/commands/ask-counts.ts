import { affected } from '../domain/impacts.ts';
import { answerFault } from './answer-fault.ts';
import type { Question } from './asking.ts';
import { parseTypedCount } from './typed-count.ts';

/** How many customers of each service are affected, or have it back. */
export function askCounts(field: 'customers' | 'restored', message: string): Question['ask'] {
  return async (prompts, asking) => {
    const { draft, before, previous } = asking;
    const down = affected({ ...before?.services, ...draft.services });
    const counted = Object.keys(before?.customers ?? {}).filter(service => service in down);
    // What a correction puts right is what was told, whatever works since.
    const isCorrection = draft.corrects !== undefined;
    const known = isCorrection ? previous?.[field] : before?.[field];
    const services = isCorrection
      ? Object.keys(known ?? {})
      : field === 'restored'
        ? counted
        : Object.keys(down);
    const counts: Record<string, number> = {};
    for (const service of services) {
      const validate = (text: string) => {
        const count = parseTypedCount(text);
        if (text === '') return undefined;
        if (count === undefined || (count === 0 && field === 'customers')) return 'Write a number: 38500.';
        return answerFault(asking, { [field]: { ...counts, [service]: count } });
      };
      const told = known?.[service];
      // An answer that is changed stays where nothing else is typed.
      const given = isCorrection ? undefined : previous?.[field]?.[service];
      const empty = told === undefined ? 'empty: not known' : `until now ${told}; empty: it stays`;
      const preset = given === undefined ? {} : { preset: String(given) };
      const text = await prompts.input(`${message} ${service}? (a number; ${empty})`, {
        ...preset,
        validate,
      });
      const count = parseTypedCount(text);
      if (count !== undefined) counts[service] = count;
    }
    return Object.keys(counts).length > 0 ? { [field]: counts } : {};
  };
}
