import Handlebars from 'handlebars/runtime';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { OCCASIONS, type Occasion } from '../domain/status.ts';
import { isHtml } from './compile-options.ts';
import type { Facts } from './fact-names.ts';
import { PAGES, type Page, type PageFacts } from './page-names.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { STYLES, type Style } from './voice.ts';

/** How a finished text stands on its channel; the website's is HTML, the others are plain text. */
export const LAYOUTS = ['sms', 'short', 'long', 'website'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Templates as Handlebars compiled them, made when called, by name: `sms/resolved.id`, `partials/next.en`, `layouts/website`. */
export type TemplateSpecs = Readonly<Record<string, () => object>>;

export interface Templates {
  readonly renderText: (style: Style, occasion: Occasion, language: Language, facts: Facts) => string;
  readonly renderAnswer: (question: Question, language: Language, facts: Facts) => string;
  readonly renderLayout: (layout: Layout, facts: LayoutFacts) => string;
  /** What stands between the tags of a page's body, as HTML. */
  readonly renderPage: <P extends Page>(page: P, language: Language, facts: PageFacts[P]) => string;
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
  const pages = PAGES.flatMap(page => LANGUAGES.map(language => `site/${page}.${language}`));
  return [...texts, ...answers, ...pages, ...LAYOUTS.map(layout => `layouts/${layout}`)];
}

/**
 * Makes compiled templates callable, each when it is first needed: one Handlebars environment a kind of output and
 * language, helpers that reach out removed.
 */
export function linkTemplates(specs: TemplateSpecs): Templates {
  const linked = new Map<string, Handlebars.TemplateDelegate>();
  const environments = new Map<string, typeof Handlebars>();
  const environmentFor = (name: string): typeof Handlebars => {
    const kind = kindOf(name);
    const environment = environments.get(kind) ?? makeEnvironment(partialsFor(kind, specs, template));
    environments.set(kind, environment);
    return environment;
  };
  const template = (name: string): Handlebars.TemplateDelegate => {
    let found = linked.get(name);
    if (!found) {
      const spec = specs[name];
      if (spec === undefined) throw new Error(`There is no template ${name}.`);
      found = environmentFor(name).template(spec());
      linked.set(name, found);
    }
    return found;
  };
  const render = (name: string, facts: object): string =>
    template(name)(facts, { allowProtoPropertiesByDefault: true });
  return {
    renderText: (style, occasion, language, facts) => render(`${style}/${occasion}.${language}`, facts),
    renderAnswer: (question, language, facts) => render(`answers/${question}.${language}`, facts),
    renderLayout: (layout, facts) => template(`layouts/${layout}`)(facts),
    renderPage: (page, language, facts) => render(`site/${page}.${language}`, facts),
  };
}

/** Templates that share an environment, called by one that they could all be: the layouts, the pages or the texts of a language. */
function kindOf(name: string): string {
  const ending = /\.(?:id|en)$/.exec(name)?.[0];
  if (ending === undefined) return isHtml(name) ? 'layouts/website' : 'layouts/short';
  return `${isHtml(name) ? 'site' : 'sms'}/${ending}`;
}

/** Partials are the environment's and not given to each call: Handlebars would copy them all every time. */
function makeEnvironment(partials: PropertyDescriptorMap): typeof Handlebars {
  const created = Handlebars.create();
  for (const helper of ['log', 'lookup', 'with', 'unless', 'helperMissing', 'blockHelperMissing']) {
    created.unregisterHelper(helper);
  }
  Object.defineProperties(created.partials, partials);
  return created;
}

/** The partials that a template may include, by the names it uses: `partials/next.id` is `{{> next}}` in Indonesian. */
const partialsFor = (
  user: string,
  specs: TemplateSpecs,
  template: (name: string) => Handlebars.TemplateDelegate,
): PropertyDescriptorMap =>
  Object.fromEntries(
    Object.keys(specs).flatMap(name => {
      const partial = partialName(name, user);
      return partial ? [[partial, { enumerable: true, get: () => template(name) }]] : [];
    }),
  );

/** Where a template's partials are; a page has its own. */
export const partialFolder = (user: string): string =>
  user.startsWith('site/') ? 'site/partials/' : 'partials/';

/**
 * `next` of `partials/next.id` for a text template in Indonesian, `header` of `site/partials/header.id` for a page;
 * `undefined` for what such a template cannot include.
 */
export function partialName(name: string, user: string): string | undefined {
  const folder = partialFolder(user);
  const ending = /\.(?:id|en)$/.exec(user)?.[0];
  return ending && name.startsWith(folder) && name.endsWith(ending)
    ? name.slice(folder.length, -ending.length)
    : undefined;
}
