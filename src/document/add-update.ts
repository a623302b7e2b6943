import { isDeepStrictEqual } from 'node:util';
import type { Incident, Update } from '../domain/incident.ts';
import { epoch } from '../domain/instant.ts';
import { DEFAULT_LIMITS, type Plain } from './plain.ts';
import { type Read, readPlainYaml } from './reader.ts';
import { spliceUpdate } from './splice.ts';

/** What adding an update comes to. */
export type Addition =
  | { readonly kind: 'added'; readonly text: string; readonly index: number }
  /** The same update stands there already. */
  | { readonly kind: 'present'; readonly index: number }
  /** Another update has the same time. */
  | { readonly kind: 'taken'; readonly index: number }
  /** The text is written in a way that nothing can be added without changing what it says. */
  | { readonly kind: 'unsuited'; readonly index: number };

/**
 * Adds an update to the text of a valid incident file, in time order. The new text is read again and must hold the
 * old value plus the update.
 */
export async function addUpdate(text: string, incident: Incident, update: Update): Promise<Addition> {
  const at = epoch(update.at);
  const same = incident.updates.findIndex(other => epoch(other.at) === at);
  const plain = toPlain(update);
  if (same >= 0) {
    return {
      kind: isDeepStrictEqual(toPlain(incident.updates[same]), plain) ? 'present' : 'taken',
      index: same,
    };
  }
  const later = incident.updates.findIndex(other => epoch(other.at) > at);
  const index = later < 0 ? incident.updates.length : later;
  const before = await readAny(text);
  const result = spliceUpdate({ text, items: before.items }, index, plain);
  const after = await readAny(result);
  if (!isDeepStrictEqual(toPlain(after.value), toPlain(inserted(before.value, index, plain)))) {
    return { kind: 'unsuited', index };
  }
  return { kind: 'added', text: result, index };
}

async function readAny(text: string): Promise<Read> {
  const fast = readPlainYaml(text, DEFAULT_LIMITS);
  if (fast && fast.items.length > 0) return fast;
  const { readPositioned } = await import('./positioned.ts');
  const slow = readPositioned(text, DEFAULT_LIMITS);
  return { value: slow.value, items: slow.items.map(offset => dashBefore(text, offset)) };
}

/** From an item's first key back to its dash; a flow mapping is its own beginning. */
function dashBefore(text: string, offset: number): number {
  if (text[offset] === '{') return offset;
  return text.lastIndexOf('-', offset - 1);
}

function inserted(value: Plain, index: number, update: Record<string, Plain>): Plain {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const updates = Array.isArray(value.updates) ? value.updates : [];
  return { ...value, updates: [...updates.slice(0, index), update, ...updates.slice(index)] };
}

/** Without undefined fields, prototypes and order of keys' identity: what YAML text can hold. */
const toPlain = (value: unknown): Record<string, Plain> => JSON.parse(JSON.stringify(value));
