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

export const isNetwork = (name: string): name is NetworkName => NETWORK_NAMES.some(known => known === name);
