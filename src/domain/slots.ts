/** What may fill a named slot of a phrase, and how the value is written in YAML. */
export type SlotKind = 'text' | 'service' | 'area' | 'moment' | 'number' | 'rupiah' | 'month';

/** Every slot a phrase may name. A phrase that names another one is refused. */
export const SLOTS = {
  place: 'text',
  facility: 'text',
  equipment: 'text',
  provider: 'text',
  name: 'text',
  hazard: 'text',
  features: 'text',
  basis: 'text',
  channels: 'text',
  formula: 'text',
  clause: 'text',
  area: 'area',
  service: 'service',
  until: 'moment',
  amount: 'rupiah',
  bill: 'month',
  days: 'number',
  gb: 'number',
  minutes: 'number',
  messages: 'number',
} as const satisfies Record<string, SlotKind>;

export type Slot = keyof typeof SLOTS;

export const isSlot = (name: string): name is Slot => Object.hasOwn(SLOTS, name);
