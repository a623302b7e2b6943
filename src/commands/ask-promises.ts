import { EXPOSURES } from '../domain/vocabulary.ts';
import type { Prompts } from '../ports/prompts.ts';
import { askMoment } from './ask-afterword.ts';
import type { Asking, Part } from './asking.ts';

const PROMISES = {
  compensation: 'By when will you announce compensation? (e.g. 25/11; empty: no promise)',
  report: 'By when comes the report on the cause? (e.g. 27/11; empty: no promise)',
} as const;

/** What customers still wait for once all works. */
export async function askPromises(prompts: Prompts, asking: Asking): Promise<Part> {
  const promises: Record<string, string> = {};
  for (const [what, message] of Object.entries(PROMISES)) {
    const moment = await askMoment(prompts, asking, { message, optional: true });
    if (moment !== undefined) promises[what] = moment;
  }
  return Object.keys(promises).length > 0 ? { promises } : {};
}

const UNSAID = 'unsaid';

const EXPOSURE_WORDS = {
  'none-confirmed': 'no customer data was affected: that is confirmed',
  'under-investigation': 'we are checking whether customer data was affected',
  'some-affected': 'customer data was affected',
} as const satisfies Record<(typeof EXPOSURES)[number], string>;

/** Whether customer data was affected; of an attack everybody asks that. */
export async function askExposure(prompts: Prompts): Promise<Part> {
  const choices = EXPOSURES.map(value => ({ name: EXPOSURE_WORDS[value], value }));
  const answer = await prompts.select(
    'What is known of customer data?',
    [{ name: 'nothing is said of it', value: UNSAID }, ...choices],
    UNSAID,
  );
  return answer === UNSAID ? {} : { data_exposure: answer };
}
