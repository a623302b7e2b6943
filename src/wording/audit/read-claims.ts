import { type Claim, scannerOf } from './claim.ts';
import { type Lexicon, readManner, readNames } from './lexicon.ts';
import { readAmounts, readLinks, readMoney } from './read-numbers.ts';
import { readClocks, readDates } from './read-time.ts';

/**
 * Everything a text states, read from its words alone and normalized: `14.05 WIB`, `14:05 WIB` and `15.05 WITA` are
 * one value. The order matters: what one reader has taken, the next ones do not see.
 */
export function readClaims(text: string, lexicon: Lexicon): readonly Claim[] {
  const { language, settings } = lexicon;
  const scanner = scannerOf(text);
  readLinks(scanner);
  readMoney(scanner, language);
  readDates(scanner, language);
  readClocks(scanner, language, settings.organization.zone);
  readNames(scanner, lexicon);
  readAmounts(scanner, language);
  readManner(scanner, language);
  return scanner.claims;
}
