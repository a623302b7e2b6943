import { codePoint } from '../domain/code-point.ts';
import type { Language } from '../domain/language.ts';
import type { Settings } from '../domain/settings.ts';
import type { Layout } from '../wording/templates.ts';
import type { Omittable, Style } from '../wording/voice.ts';
import { foreignToGsm, smsLimit, smsSize, toGsm } from './gsm.ts';
import { type Channel, isNetwork, NETWORK_NAMES, type NetworkName } from './names.ts';
import { NETWORKS, type Network } from './networks.ts';

/** How long a text is on its channel, in the channel's own unit. */
export interface Measure {
  readonly used: number;
  readonly limit: number;
  readonly unit: 'septets' | 'characters' | 'bytes';
  readonly segments?: number;
  readonly fits: boolean;
  /** Characters that the channel cannot carry. */
  readonly foreign?: readonly string[];
}

/** One place a notice goes to: the form its text takes there, and the measure it must keep. */
export interface Target {
  readonly channel: Channel;
  readonly network: NetworkName | undefined;
  readonly style: Style;
  readonly layout: Layout;
  readonly onPage: boolean;
  /** What may be left out to fit, least important first. */
  readonly ladder: readonly Omittable[];
  readonly prepare: (text: string, language: Language) => string;
  readonly measure: (text: string) => Measure;
}

const SMS_LADDER: readonly Omittable[] = [
  'pkl',
  'stages',
  'thanks',
  'data',
  'report',
  'move',
  'length',
  'back',
  'message',
  'names',
  'purpose',
  'advice',
  'unaffected',
  'zones',
  'reason',
  'news',
  'action',
  'customers',
  'details',
  'cause',
  'started',
  'wording',
  'days',
  'impacts',
  'turned',
  'cleared',
  'apology',
  'exposure',
  'suspicion',
  'areas',
  'services',
  'link',
];

/** What a short post may leave out, least important first. */
export const SHORT_LADDER: readonly Omittable[] = [
  'utc',
  'stages',
  'data',
  'report',
  'teams',
  'names',
  'weekdays',
  'purpose',
  'unaffected',
  'zones',
  'move',
  'advice',
  'message',
  'back',
  'action',
  'reason',
  'started',
  'details',
  'cleared',
  'spread',
  'customers',
  'turned',
  'wording',
  'progress',
  'cause',
  'unknowns',
  'impacts',
  'apology',
  'exposure',
  'suspicion',
  'areas',
  'services',
];

/** A long post has room for all but very many areas. */
const LONG_LADDER: readonly Omittable[] = ['names', 'areas'];

const asItIs = (text: string): string => text;

/** The targets an organization uses, in the order of {@link CHANNELS}; all networks when none is chosen. */
export function targetsOf(settings: Settings): readonly Target[] {
  const chosen = settings.channels?.social?.networks?.filter(isNetwork) ?? NETWORK_NAMES;
  return [smsTarget(settings), ...chosen.map(name => socialTarget(name, settings)), WEBSITE];
}

/** A text on a channel or network by its usual limit; on the website there is none. */
export function measureText(text: string, channel: Channel | NetworkName): Measure {
  if (channel === 'sms') return measureSms(text, 1);
  if (channel === 'website') return WEBSITE.measure(text);
  const name = channel === 'social' ? 'x' : channel;
  return measureSocial(text, NETWORKS[name].limit, NETWORKS[name]);
}

function smsTarget(settings: Settings): Target {
  const allowed = settings.channels?.sms?.segments ?? 1;
  return {
    channel: 'sms',
    network: undefined,
    style: 'sms',
    layout: 'sms',
    onPage: false,
    ladder: SMS_LADDER,
    prepare: toGsm,
    measure: text => measureSms(text, allowed),
  };
}

function measureSms(text: string, allowed: number): Measure {
  const { units, segments, alphabet } = smsSize(text);
  const foreign =
    alphabet === 'gsm-7'
      ? []
      : foreignToGsm(text).map(({ char, position }) => `${codePoint(char)} at ${position}`);
  return {
    used: units,
    limit: smsLimit(alphabet, allowed),
    unit: alphabet === 'gsm-7' ? 'septets' : 'characters',
    segments,
    fits: segments <= allowed && foreign.length === 0,
    ...(foreign.length > 0 && { foreign }),
  };
}

function socialTarget(name: NetworkName, settings: Settings): Target {
  const network: Network = NETWORKS[name];
  const limit = settings.channels?.social?.limits?.[name] ?? network.limit;
  return {
    channel: 'social',
    network: name,
    style: network.style,
    layout: network.style,
    onPage: false,
    ladder: network.style === 'short' ? SHORT_LADDER : LONG_LADDER,
    prepare: asItIs,
    measure: text => measureSocial(text, limit, network),
  };
}

function measureSocial(text: string, limit: number, { count, also }: Network): Measure {
  const used = count(text);
  const second = also ? also.count(text) : 0;
  if (also && second > also.limit && used <= limit)
    return { used: second, limit: also.limit, unit: 'bytes', fits: false };
  return { used, limit, unit: 'characters', fits: used <= limit };
}

export const WEBSITE: Target = {
  channel: 'website',
  network: undefined,
  style: 'long',
  layout: 'website',
  onPage: true,
  ladder: [],
  prepare: asItIs,
  measure: text => ({ used: text.length, limit: Number.POSITIVE_INFINITY, unit: 'characters', fits: true }),
};
