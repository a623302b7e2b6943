import { FACT_NAMES } from './fact-names.ts';
import type { FormsOf } from './fact-shapes.ts';

/** The pages of the status site. */
export const PAGES = ['front', 'incident', 'history', 'months', 'missing', 'preparing'] as const;
export type Page = (typeof PAGES)[number];

/** What every page may name; a name that ends in `url` is a safe link, made by the program. */
export const SITE_NAMES = {
  org: 'text',
  logo_url: 'text',
  home_url: 'text',
  history_url: 'text',
  other_url: 'text',
  feed_url: 'text',
  calendar_url: 'text',
  json_url: 'text',
  status_page: 'text',
  phone: 'text',
  phone_url: 'text',
  hours: 'text',
} as const;

/** What was to be told, begun or over, at a time that has passed. */
const LATE = {
  start: 'flag',
  next: 'flag',
  eta: 'flag',
  work: 'flag',
  compensation: 'flag',
  report: 'flag',
} as const;

/** One incident in a list. `tone` is its colour: critical, major, minor, info, planned, ok or off. */
const CARD = {
  url: 'text',
  tone: 'text',
  label: 'text',
  severity: 'text',
  headline: 'text',
  /** What is affected where, while it lasts. */
  situation: 'text',
  as_of: 'text',
  datetime: 'text',
  /** Where it was, and why; of planned work what it takes away. */
  about: 'text',
  when: 'text',
  /** Of an outage that returned, each time it was there before. */
  earlier: 'text',
  /** Of an open outage, since when and until about when. */
  since: 'text',
  /** Who is affected. */
  people: 'text',
  eta: 'text',
  /** Something is off, and nobody knows for how long. */
  eta_unknown: 'flag',
  next: 'text',
  /** By when compensation and the report on the cause are promised, while customers wait. */
  compensation: 'text',
  report: 'text',
  late: LATE,
} as const;

/** One update in the timeline of an incident. */
const ENTRY = {
  anchor: 'text',
  number: 'text',
  tone: 'text',
  label: 'text',
  headline: 'text',
  as_of: 'text',
  datetime: 'text',
  paragraphs: ['text'],
  /** When its spelling was mended. */
  edited: 'text',
  /** The updates that correct this one: what joins each to the one before, its number and its link. */
  corrected_by: [{ joint: 'text', number: 'text', url: 'text' }],
} as const;

export const PAGE_NAMES = {
  front: {
    ...SITE_NAMES,
    tone: 'text',
    as_of: 'text',
    datetime: 'text',
    open_count: 'text',
    one_open: 'flag',
    /** How bad the gravest open outages are, and what is off by them. */
    gravest: 'text',
    affected: 'text',
    /** Planned work takes a service away. */
    at_work: 'flag',
    /** By the clock it has begun, and nobody has told yet that it has. */
    work_due: 'flag',
    /** Those that do not work as usual, the gravest first; many areas are counted, and named apart. */
    services: [{ name: 'text', states: [{ tone: 'text', words: 'text', areas: 'text' }] }],
    working: [{ name: 'text' }],
    working_count: 'text',
    /** There are many that work, beside some that do not. */
    fold_working: 'flag',
    open: [CARD],
    planned: [CARD],
    recent: [CARD],
    more_open: 'text',
    more_planned: 'text',
  },
  incident: {
    ...SITE_NAMES,
    tone: 'text',
    label: 'text',
    severity: 'text',
    headline: 'text',
    as_of: 'text',
    datetime: 'text',
    /** The facts as they are now, for the summary. */
    now: FACT_NAMES,
    areas: 'text',
    /** What is wrong now, and where. */
    impact: 'text',
    /** When an outage that returned was there before. */
    before: 'text',
    /** Planned work that has not begun. */
    work_ahead: 'flag',
    /** By when they are promised, while customers wait. */
    compensation: FACT_NAMES.promised_compensation,
    report: FACT_NAMES.promised_report,
    late: LATE,
    compensation_url: 'text',
    report_url: 'text',
    timeline: [ENTRY],
    /** Updates that stand on later pages. */
    earlier: [{ anchor: 'text', number: 'text', url: 'text' }],
    newer_url: 'text',
    older_url: 'text',
  },
  history: {
    ...SITE_NAMES,
    month: 'text',
    incidents: [CARD],
    newer_url: 'text',
    older_url: 'text',
    /** The month before this one that has incidents. */
    month_before: 'text',
    month_before_url: 'text',
  },
  months: {
    ...SITE_NAMES,
    /** Newest first, as are the months of each. */
    years: [{ year: 'text', months: [{ url: 'text', name: 'text', count: 'text' }] }],
  },
  /** In place of a page that is not there; the other language's link leads to its front page. */
  missing: SITE_NAMES,
  /** In place of a page that a first build has not come to yet. */
  preparing: SITE_NAMES,
} as const;

export type PageFacts = { readonly [P in Page]: FormsOf<(typeof PAGE_NAMES)[P]> };
export type Card = FormsOf<typeof CARD>;
export type Entry = FormsOf<typeof ENTRY>;
export type SiteFacts = FormsOf<typeof SITE_NAMES>;
