import type { Language } from '../domain/language.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { Finding } from '../domain/problem.ts';
import type { View } from '../domain/view.ts';
import type { Facts } from '../wording/fact-names.ts';
import type { Sheet } from '../wording/fact-sheet.ts';
import { factSheets } from '../wording/facts.ts';
import { tidyText } from '../wording/tidy.ts';
import { momentForms } from '../wording/time.ts';
import { type Omittable, type Omitted, pageVoice } from '../wording/voice.ts';
import type { Notice, Press, Rendered } from './contract.ts';
import { type Fitted, fitToLimit } from './fit.ts';
import { misfits } from './misfits.ts';
import { type Depth, reviewNotices } from './review-notices.ts';
import type { Target } from './targets.ts';

/** Renders an update for several targets; texts that several of them share are rendered once. */
export function renderAll(
  view: View,
  targets: readonly Target[],
  press: Press,
  depth: Depth = 'errors',
): RenderedAll {
  const shared: Shared = new Map();
  const rendered = targets.map(target => renderNotices(view, target, press, shared));
  const notices = rendered.flatMap(one => one.notices);
  const fitting = rendered.filter(({ findings }) => findings.length === 0).map(({ notices }) => notices);
  const reviewed = reviewNotices(fitting, view, press, depth);
  return {
    notices,
    sound: reviewed.some(({ level = 'error' }) => level === 'error') ? [] : fitting.flat(),
    findings: [...rendered.flatMap(({ findings }) => findings), ...reviewed],
  };
}

export interface RenderedAll {
  readonly notices: readonly Notice[];
  /** Those that may go out: each fits, and none of them says what the facts do not. */
  readonly sound: readonly Notice[];
  readonly findings: readonly Finding[];
}

/** Renders an update for one target in both languages: template, tidy, measure, fit. */
export function renderNotices(
  view: View,
  target: Target,
  press: Press,
  shared: Shared = new Map(),
): Rendered {
  const { texts, omitted } = fitToLimit(target.ladder, view, (language, omit) =>
    renderOnce({ view, target, press, language, omit, shared }),
  );
  const notices = LANGUAGES.map(language => {
    const { text, plain, headline, measure } = texts[language];
    const { channel, network } = target;
    return {
      slug: view.incident.slug,
      update: view.update.at,
      occasion: view.occasion,
      channel,
      network,
      language,
      headline,
      text,
      plain,
      measure,
      omitted,
    };
  });
  return { notices, findings: notices.flatMap(notice => misfits(notice, view, press)) };
}

interface Attempt {
  readonly view: View;
  readonly target: Target;
  readonly press: Press;
  readonly language: Language;
  readonly omit: ReadonlySet<Omittable>;
  readonly shared: Shared;
}

/** The texts before their layouts, which the targets of an update share. */
type Shared = Map<string, Worded>;

interface Worded extends Sheet {
  readonly tidy: string;
}

interface Draft extends Fitted {
  readonly headline: string;
  readonly plain: string;
}

function renderOnce(attempt: Attempt): Draft {
  const { view, target, press, language, omit } = attempt;
  const { facts, tidy, dependsOn } = wordOnce(attempt);
  const [headline, paragraphs] = splitHeadline(tidy);
  const laidOut = press.templates.renderLayout(target.layout, {
    sender: facts.sender,
    org: facts.org,
    body: tidy,
    headline,
    paragraphs,
    link: facts.link,
    more: isLinked(view, omit) && !omit.has('link') ? facts.short_link : '',
    language,
    slug: view.incident.slug,
    at: view.update.at,
    as_of: DATED.has(target.layout) ? asOf(view, facts, { language, press }) : '',
    update: language === 'id' ? `Kabar ke-${facts.number}` : `Update ${facts.number}`,
    label: facts.label,
    severity: view.incident.kind === 'outage' && !facts.false_alarm ? facts.severity : '',
    occasion: view.occasion,
  });
  const text = target.prepare(target.layout === 'website' ? laidOut.trim() : trimLines(laidOut), language);
  return {
    text,
    plain: target.layout === 'website' ? [headline, ...paragraphs].join('\n\n') : text,
    headline,
    measure: target.measure(text),
    dependsOn: step => dependsOn(step) || (step === 'link' && isLinked(view, omit)),
  };
}

/** What is counted instead of named, or of a correction not even that: the page names it. */
const isLinked = ({ occasion }: View, omit: Omitted): boolean =>
  omit.has('services') || (omit.has('areas') && occasion !== 'correction');

function wordOnce({ view, target, press, language, omit, shared }: Attempt): Worded {
  const { style, onPage } = target;
  const key = [style, onPage, language, ...omit].join();
  const known = shared.get(key);
  if (known) return known;
  const sheet = factSheets(view, press, { language, style, onPage })(omit);
  const rendered = press.templates.renderText(style, view.occasion, language, sheet.facts);
  const worded = { ...sheet, tidy: tidyText(rendered) };
  shared.set(key, worded);
  return worded;
}

/** Layouts that say from when the notice is. */
const DATED: ReadonlySet<string> = new Set(['website', 'long']);

/** `Per Minggu, 22 November 2026, pukul 14.25 WIB`: the whole date whatever the channel. */
function asOf(view: View, facts: Facts, { language, press }: { language: Language; press: Press }): string {
  const moment = facts.as_of === '' ? '' : momentForms(view.update.at, pageVoice(press, language)).full;
  return language === 'id' ? `Per ${moment}` : `As of ${moment}`;
}

/** A text of prose begins with `# headline`; others have none. */
function splitHeadline(text: string): [string, readonly string[]] {
  const [first = '', ...rest] = text.split('\n\n');
  if (!first.startsWith('# ')) return ['', [first, ...rest]];
  const headline = first.slice(2);
  return [headline.charAt(0).toUpperCase() + headline.slice(1), rest];
}

/** The paragraphs of a notice of prose, without its headline. */
export const paragraphsOf = ({ plain, headline }: Notice): readonly string[] =>
  plain.split('\n\n').slice(headline === '' ? 0 : 1);

const trimLines = (text: string): string =>
  text
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
