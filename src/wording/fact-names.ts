import type { FormsOf } from './fact-shapes.ts';
import { MOMENT, RANGE } from './moment-names.ts';

const CAUSE_FORMS = { clause: 'text', noun: 'text', headline: 'text', short: 'text' } as const;

/**
 * Every fact a template may name, by shape: `text` may be empty, `flag` is true or false, an object groups forms of
 * one fact (and is empty where the fact is not known), an array is a list to walk with `{{#each}}`.
 */
export const FACT_NAMES = {
  org: 'text',
  sender: 'text',
  greeting: 'text',
  audience: 'text',
  /** One of the audience: `pelanggan` / `customer`. */
  person: 'text',
  label: 'text',
  severity: 'text',
  number: 'text',
  first: 'flag',
  title: 'text',
  link: 'text',
  short_link: 'text',
  page: 'text',
  phone: 'text',
  hours: 'text',
  contact: 'flag',
  as_of: MOMENT,
  zones_note: 'text',

  open: 'flag',
  planned: 'flag',
  false_alarm: 'flag',
  asked: {
    area: 'text',
    affected: 'flag',
    /** A smaller area that lies in it is affected. */
    partly: 'flag',
    back: 'flag',
    unaffected: 'flag',
    service: 'text',
    service_works: 'flag',
    /** It never was affected; `spared`, that or the area was not. */
    service_spared: 'flag',
    spared: 'flag',
    works: 'text',
    was: 'text',
  },

  situation: {
    ours: 'text',
    since: 'text',
    now: 'text',
    still: 'text',
    rest: 'text',
    past: 'text',
    headline: 'text',
  },
  services: { text: 'text', headline: 'text', is: 'text', has: 'text', plural: 'flag' },
  all_later: 'flag',
  areas: { text: 'text', headline: 'text', those: 'text', one: 'flag' },
  /** All that were affected at any time of the outage. */
  areas_ever: { text: 'text', one: 'flag' },
  unaffected: { text: 'text', plural: 'flag' },
  cleared: { text: 'text', is: 'text', has: 'text', many: 'flag' },
  /** A larger area works again but for these. */
  narrowed: 'flag',
  cleared_areas: 'text',
  graded: 'flag',
  event: 'text',
  stops: 'flag',
  people: 'text',
  /** How many are affected now, or still wait, is told. */
  numbered: 'flag',
  counted: 'flag',
  count_told: 'flag',
  progress: [{ service: 'text', restored: 'text', customers: 'text', percent: 'text', has: 'text' }],
  remaining: 'text',
  remaining_is: 'text',
  still_others: 'text',
  /** How it is now for those who wait, where that was otherwise before. */
  rest_turned: 'text',
  /** All who are still affected have been counted: the rest of those who were. */
  rest_only: 'flag',
  /** Something is otherwise than was told before: a service, an area, how bad it is. */
  turned: 'flag',
  recovering: 'flag',
  /** Moves: `from 4,000 to 4,200 customers`, of each service. */
  count_change: { from: 'text', to: 'text', moves: 'text', several: 'flag' },

  started: MOMENT,
  since: MOMENT,
  ended: MOMENT,
  duration: 'text',
  article: 'text',
  returned: MOMENT,
  returns: 'text',
  eta: MOMENT,
  eta_before: MOMENT,
  eta_moved: MOMENT,
  eta_shift: { from: MOMENT, to: MOMENT },
  eta_withdrawn: MOMENT,
  since_start: 'flag',
  /** It began on one day and ended on another. */
  spans_days: 'flag',
  /** Some of the areas were told as working again before the end. */
  in_stages: 'flag',
  on_schedule: 'flag',
  off_schedule: 'flag',
  /** Work that was called off after it had begun. */
  stopped: 'flag',
  eta_unknown: 'flag',
  /** That it has moved, or is withdrawn, is all that is new. */
  eta_news: 'flag',
  next: MOMENT,
  /** Of a page about the recovery: a time is told before that of the next update. */
  opened: 'flag',

  cause: { ...CAUSE_FORMS, confirmed: 'flag', suspected: 'flag' },
  cause_unknown: 'flag',
  /** This update is the first to tell it, or the first of its status. */
  cause_news: 'flag',
  /** This update is the first to tell it, or to tell it as known. */
  cause_new: 'flag',
  /** Short of room there is no noun. */
  suspected_before: { noun: 'text', short: 'text' },
  symptom: 'text',
  action: {
    team: 'text',
    doing: 'text',
    planned: 'text',
    done: 'text',
    done_short: 'text',
    done_at: MOMENT,
    short: 'text',
  },
  reason: 'text',
  advice: 'text',
  message: 'text',
  thanks: 'flag',
  apology: 'flag',
  brief: 'flag',
  data_safe: 'flag',
  data_affected: 'flag',
  /** This update is the first to say so. */
  exposure_news: 'flag',
  data_checked: 'flag',

  no_change: 'flag',
  step_back: 'flag',
  /** It has just returned. */
  return_news: 'flag',
  recurred: 'flag',
  spread_to: 'text',
  again_in: { text: 'text', is: 'text' },
  /** An update after the end that states promises alone. */
  follow_up: 'flag',
  promised_compensation: MOMENT,
  promised_report: MOMENT,
  /** Where there is room for it beside the compensation, or where it has moved. */
  report_told: 'flag',
  compensation_before: MOMENT,
  report_before: MOMENT,

  correction: {
    of: MOMENT,
    said: 'text',
    is: 'text',
    duration: 'text',
    window: 'flag',
    places: 'flag',
    /** The areas of the outage, where they are not what is corrected. */
    where: 'text',
    compensation: 'flag',
  },
  compensation: {
    items: [{ who: 'text', what: 'text' }],
    /** In place of the list, where there is no room for it: who gets something. */
    whose: 'text',
    /** How and when it comes is left to the page. */
    elsewhere: 'flag',
    /** It comes into an account or onto a card, as data and money do. */
    added: 'flag',
    list: 'text',
    statement: 'text',
    yours: 'text',
    automatic: 'flag',
    claim: 'flag',
    /** `melalui 0800-000-0000` / `on 0800-000-0000` */
    claim_at: 'text',
    /** All of it comes by itself, though not all by one time. */
    unasked: 'flag',
    by: MOMENT,
    due: 'text',
  },
  report: {
    at: MOMENT,
    /** What was found happened as the outage began. */
    at_start: 'flag',
    finding: 'text',
    summary: 'text',
    brief: 'text',
    reason: 'text',
    gap: 'text',
    steps: 'text',
    first_step: 'text',
    brief_step: 'text',
  },

  window: RANGE,
  window_before: RANGE,
  sooner: 'flag',
  next_at_end: 'flag',
  interruption: 'text',
  purpose: 'text',
} as const;

export type Facts = FormsOf<typeof FACT_NAMES>;
