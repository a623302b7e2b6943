import Handlebars from 'handlebars/runtime';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { OCCASIONS, type Occasion } from '../domain/status.ts';
import { isHtml } from './compile-options.ts';
import type { Facts } from './fact-names.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { STYLES, type Style } from './voice.ts';

/** How a finished text stands on its channel; the website's is HTML, the others are plain text. */
export const LAYOUTS = ['sms', 'short', 'long', 'website'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Templates as Handlebars compiled them, in JavaScript, by name: `sms/resolved.id`, `partials/next.en`, `layouts/website`. */
export type TemplateSpecs = Readonly<Record<string, string>>;

export interface Templates {
  readonly renderText: (style: Style, occasion: Occasion, language: Language, facts: Facts) => string;
  readonly renderAnswer: (question: Question, language: Language, facts: Facts) => string;
  readonly renderLayout: (layout: Layout, facts: LayoutFacts) => string;
}

/** What a layout may name. */
export const LAYOUT_NAMES = {
  sender: 'text',
  org: 'text',
  body: 'text',
  headline: 'text',
  paragraphs: ['text'],
  link: 'text',
  more: 'text',
  language: 'text',
  slug: 'text',
  at: 'text',
  as_of: 'text',
  update: 'text',
  label: 'text',
  severity: 'text',
  occasion: 'text',
} as const;
export type LayoutFacts = {
  readonly [Name in keyof typeof LAYOUT_NAMES]: (typeof LAYOUT_NAMES)[Name] extends 'text'
    ? string
    : readonly string[];
};

/** Names of all templates that must exist, so that every occasion has words on every channel in both languages. */
export function requiredTemplates(): readonly string[] {
  const texts = STYLES.flatMap(style =>
    OCCASIONS.flatMap(occasion => LANGUAGES.map(language => `${style}/${occasion}.${language}`)),
  );
  const answers = QUESTIONS.flatMap(question => LANGUAGES.map(language => `answers/${question}.${language}`));
  return [...texts, ...answers, ...LAYOUTS.map(layout => `layouts/${layout}`)];
}

/**
 * Makes compiled templates callable, each when it is first needed: one Handlebars environment a kind of output,
 * helpers that reach out removed.
 */
export function linkTemplates(specs: TemplateSpecs): Templates {
  const environments = { text: environment(), html: environment() };
  const linked = new Map<string, Handlebars.TemplateDelegate>();
  const template = (name: string): Handlebars.TemplateDelegate => {
    let found = linked.get(name);
    if (!found) {
      const code = specs[name];
      if (code === undefined) throw new Error(`There is no template ${name}.`);
      found = environments[isHtml(name) ? 'html' : 'text'].template(new Function(`return ${code}`)());
      linked.set(name, found);
    }
    return found;
  };
  const partials = { id: partialsOf(specs, 'id', template), en: partialsOf(specs, 'en', template) };
  return {
    renderText: (style, occasion, language, facts) =>
      template(`${style}/${occasion}.${language}`)(facts, {
        partials: partials[language],
        allowProtoPropertiesByDefault: true,
      }),
    renderAnswer: (question, language, facts) =>
      template(`answers/${question}.${language}`)(facts, {
        partials: partials[language],
        allowProtoPropertiesByDefault: true,
      }),
    renderLayout: (layout, facts) => template(`layouts/${layout}`)(facts),
  };
}

function environment(): typeof Handlebars {
  const created = Handlebars.create();
  for (const helper of ['log', 'lookup', 'with', 'unless', 'helperMissing', 'blockHelperMissing']) {
    created.unregisterHelper(helper);
  }
  return created;
}

/** The partials of one language under the names templates use: `partials/next.id` is `{{> next}}` in Indonesian. */
function partialsOf(
  specs: TemplateSpecs,
  language: Language,
  template: (name: string) => Handlebars.TemplateDelegate,
): Record<string, Handlebars.TemplateDelegate> {
  const result: Record<string, Handlebars.TemplateDelegate> = {};
  for (const name of Object.keys(specs)) {
    const partial = partialName(name, language);
    if (partial) Object.defineProperty(result, partial, { enumerable: true, get: () => template(name) });
  }
  return result;
}

/** `next` of `partials/next.id` for Indonesian; `undefined` for what is no partial of the language. */
export function partialName(name: string, language: Language): string | undefined {
  return name.startsWith('partials/') && name.endsWith(`.${language}`)
    ? name.slice('partials/'.length, -language.length - 1)
    : undefined;
}
