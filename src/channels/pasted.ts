import type { Language } from '../domain/language.ts';
import { isOpen, isStatus, MAINTENANCE_STATUSES, type Occasion } from '../domain/status.ts';
import type { Kind } from '../domain/vocabulary.ts';
import { lintText, type Remark } from '../wording/lint/lint.ts';
import type { Channel, NetworkName } from './names.ts';
import { type Measure, measureText } from './targets.ts';

/** What a person says about a text that belongs to no incident. */
export interface PastedText {
  readonly text: string;
  readonly language: Language;
  readonly occasion?: Occasion | undefined;
  readonly channel?: Channel | NetworkName | undefined;
}

export interface PastedReport {
  readonly remarks: readonly (Omit<Remark, 'rule'> & { readonly rule: string })[];
  readonly measure: Measure | undefined;
}

/** Reads a text by the wording rules and counts it as its channel does, with no incident at all. */
export function readPasted({ text, language, occasion, channel }: PastedText): PastedReport {
  const remarks = lintText(text, {
    language,
    channel: channel === 'social' ? 'x' : channel,
    occasion,
    kind: occasion && kindOf(occasion),
    isOpen: occasion && isStatus(occasion) ? isOpen(occasion) : undefined,
  });
  const measure = channel && measureText(text, channel);
  return { remarks: measure ? [...remarks, ...tooLong(text, measure)] : remarks, measure };
}

const kindOf = (occasion: Occasion): Kind =>
  MAINTENANCE_STATUSES.some(status => status === occasion) ? 'maintenance' : 'outage';

function tooLong(text: string, { foreign, fits, used, limit, unit }: Measure): PastedReport['remarks'] {
  if (fits) return [];
  const message = foreign
    ? `holds what SMS cannot carry: ${foreign.slice(0, 5).join(', ')}.`
    : `is ${used} ${unit}, ${used - limit} more than ${limit}.`;
  const fix = foreign ? 'Write it with plain letters.' : 'Shorten it.';
  return [{ rule: 'length', level: 'error', found: '', index: foreign ? 0 : text.length - 1, message, fix }];
}
