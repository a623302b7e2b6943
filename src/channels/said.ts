import { isDay } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import type { Claim } from '../wording/audit/claim.ts';
import { clockOf } from '../wording/audit/read-time.ts';

/** The text of a notice with what it states. */
export interface Read {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly language: Language;
}

/** Whether it states anything of a kind. */
export const says = ({ claims }: Read, kind: Claim['kind']): boolean =>
  claims.some(claim => claim.kind === kind);

/** Whether it states a moment: its clock time, or of a day alone its date. */
export const saysMoment = ({ claims }: Read, moment: string | undefined): boolean => {
  if (moment === undefined) return true;
  const [wanted, said] = isDay(moment) ? ['date', moment.slice(5)] : ['clock', clockOf(moment)];
  return claims.some(({ kind, value }) => kind === wanted && value === said);
};
