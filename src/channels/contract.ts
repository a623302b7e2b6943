import type { Language } from '../domain/language.ts';
import type { Finding } from '../domain/problem.ts';
import type { Occasion } from '../domain/status.ts';
import type { Wording } from '../wording/facts.ts';
import type { Templates } from '../wording/templates.ts';
import type { Omittable } from '../wording/voice.ts';
import type { Channel, NetworkName } from './names.ts';
import type { Measure } from './targets.ts';

/** One text as it will stand on one channel, in one language. */
export interface Notice {
  readonly slug: string;
  /** The update's `at`, its key. */
  readonly update: string;
  readonly occasion: Occasion;
  readonly channel: Channel;
  readonly network: NetworkName | undefined;
  readonly language: Language;
  readonly headline: string;
  /** What goes out: plain text, or HTML for the website. */
  readonly text: string;
  /** The same to read: of HTML, its words. */
  readonly plain: string;
  readonly measure: Measure;
  readonly omitted: readonly Omittable[];
}

/** Everything a notice is rendered from, beside the incident. */
export interface Press extends Wording {
  readonly templates: Templates;
  /** A workspace's own templates and phrases as they are written, by file. */
  readonly sources?: ReadonlyMap<string, string>;
}

export interface Rendered {
  readonly notices: readonly Notice[];
  /** What is wrong with the notices, at the YAML path of their update. */
  readonly findings: readonly Finding[];
}
