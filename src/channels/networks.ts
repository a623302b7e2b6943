import type { NetworkName } from './names.ts';
import { graphemes, mastodon, type Ruler, threads, utf8Bytes, utf16, xWeight } from './rulers.ts';

/** A social network: how much it takes, and how it counts. To add one is to add its name and a row here. */
export interface Network {
  /** Short posts are one paragraph; long ones carry the whole notice. */
  readonly style: 'short' | 'long';
  readonly limit: number;
  readonly count: Ruler;
  /** A second measure that must hold as well. */
  readonly also?: { readonly limit: number; readonly count: Ruler; readonly unit: string };
  /** Where the limit was read, and when. */
  readonly source: string;
}

export const NETWORKS = {
  x: { style: 'short', limit: 280, count: xWeight, source: 'docs.x.com, counting characters, 2026-11' },
  bluesky: {
    style: 'short',
    limit: 300,
    count: graphemes,
    also: { limit: 3000, count: utf8Bytes, unit: 'bytes' },
    source: 'lexicon app.bsky.feed.post, 2026-11',
  },
  mastodon: {
    style: 'short',
    limit: 500,
    count: mastodon,
    source: 'docs.joinmastodon.org, instance configuration, 2026-11',
  },
  threads: {
    style: 'short',
    limit: 500,
    count: threads,
    source: 'developers.facebook.com, Threads API, 2026-11',
  },
  facebook: {
    style: 'long',
    limit: 5000,
    count: utf16,
    source: "practical limit; 63,206 is the network's own, 2026-11",
  },
  instagram: {
    style: 'long',
    limit: 2200,
    count: utf16,
    source: 'developers.facebook.com, Instagram API, 2026-11',
  },
  linkedin: {
    style: 'long',
    limit: 3000,
    count: utf16,
    source: 'learn.microsoft.com, LinkedIn Posts API, 2026-11',
  },
  telegram: { style: 'long', limit: 4096, count: utf16, source: 'core.telegram.org, Bot API, 2026-11' },
  whatsapp: {
    style: 'long',
    limit: 4096,
    count: utf16,
    source: 'developers.facebook.com, WhatsApp Cloud API, 2026-11',
  },
} as const satisfies Record<NetworkName, Network>;
