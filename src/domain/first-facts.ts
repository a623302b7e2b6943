import type { LooseUpdate, Step } from './draft.ts';
import type { Fault } from './fault.ts';

const FIRST_FACTS = {
  outage: ['status', 'severity', 'started', 'services', 'areas'],
  maintenance: ['status', 'services', 'areas', 'window', 'max_interruption'],
} as const;

/** How `incident new` is told them. */
const FIRST_FLAGS: Readonly<Record<string, string>> = {
  status: '--status',
  severity: '--severity',
  started: '--started',
  services: '--service',
  areas: '--area',
  window: '--from, --to',
  max_interruption: '--max-interruption',
};

/** What an incident cannot be declared without. */
export function missingFirstFact({ kind, update, index, doubtful }: Step): Fault | undefined {
  const isMissing = (field: keyof LooseUpdate) => update[field] === undefined && !doubtful.has(field);
  const missing = index === 0 ? FIRST_FACTS[kind].filter(isMissing) : [];
  if (missing.length === 0) return undefined;
  return {
    message: `The first update must state ${missing.join(', ')}.`,
    fix: `Add ${missing.map(field => `${field}: (${FIRST_FLAGS[field]})`).join(', ')} to the first update.`,
  };
}
