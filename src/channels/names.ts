export const CHANNELS = ['sms', 'social', 'website'] as const;
export type Channel = (typeof CHANNELS)[number];

export const NETWORK_NAMES = [
  'x',
  'bluesky',
  'mastodon',
  'threads',
  'facebook',
  'instagram',
  'linkedin',
  'telegram',
  'whatsapp',
] as const;
export type NetworkName = (typeof NETWORK_NAMES)[number];

/** Where a notice goes, by one name: its network's, or without one its channel's. */
export const outletOf = ({ channel, network }: Outlet): Channel | NetworkName => network ?? channel;

interface Outlet {
  readonly channel: Channel;
  readonly network: NetworkName | undefined;
}

export const isNetwork = (name: string): name is NetworkName => NETWORK_NAMES.some(known => known === name);
