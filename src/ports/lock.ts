import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, Failure, systemFailure } from './failure.ts';
import { removeQuietly } from './write-files.ts';

/** Who holds a lock: enough to know whether it still lives. */
interface Owner {
  readonly pid: number;
  /** The process's start, in clock ticks since boot: a process id is used again. */
  readonly start: string;
  readonly boot: string;
  readonly host: string;
  readonly token: string;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const PATIENCE_MS = 60_000;
/** A lock of another machine, of which nothing can be known, is given up after this long. */
const FOREIGN_MS = 10 * 60_000;

/** Runs `work` while holding `<path>.lock`; a dead owner's lock is taken over, a living one's is waited for. */
export async function withLock<T>(
  path: string,
  work: (stillOurs: () => boolean) => T | Promise<T>,
): Promise<T> {
  const lock = `${fs.existsSync(path) ? fs.realpathSync(path) : path}.lock`;
  const owner = self();
  await acquire(lock, owner);
  sweep(lock);
  const release = (): void => {
    if (holds(lock, owner)) removeQuietly(lock);
  };
  const endBySignal = (signal: NodeJS.Signals): void => {
    release();
    process.kill(process.pid, signal);
  };
  process.once('exit', release);
  for (const signal of SIGNALS) process.once(signal, endBySignal);
  try {
    return await work(() => holds(lock, owner));
  } finally {
    release();
    process.off('exit', release);
    for (const signal of SIGNALS) process.off(signal, endBySignal);
  }
}

async function acquire(lock: string, owner: Owner): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let attempt = 0; !tryLock(lock, owner); attempt++) {
    if (isAbandoned(lock) && claim(lock)) continue;
    if (Date.now() > deadline) {
      throw new Failure(
        3,
        `${lock} has been held for a minute by ${describeOwner(lock)}. Try again when it is done.`,
      );
    }
    await sleep(Math.min(5 + attempt * 3, 60) * (0.5 + Math.random()));
  }
}

/** Creates the lock with its content in one step: a link to a finished file either appears whole or not at all. */
function tryLock(lock: string, owner: Owner): boolean {
  const temporary = `${lock}.${owner.pid}.${owner.token}`;
  try {
    fs.writeFileSync(temporary, JSON.stringify(owner), { flag: 'w' });
    fs.linkSync(temporary, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw systemFailure('lock', lock, error);
  } finally {
    removeQuietly(temporary);
  }
}

function readOwner(lock: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(fs.readFileSync(lock, 'utf8'));
    return isOwner(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

const isOwner = (value: unknown): value is Owner =>
  typeof value === 'object' &&
  value !== null &&
  'token' in value &&
  'pid' in value &&
  typeof value.pid === 'number';

const holds = (lock: string, { token }: Owner): boolean => readOwner(lock)?.token === token;

function isAbandoned(lock: string): boolean {
  const owner = readOwner(lock);
  const age = Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (!owner) return age > 5_000;
  if (owner.host !== hostname()) return age > FOREIGN_MS;
  return owner.boot !== bootId() || owner.start !== startOf(owner.pid);
}

/** Renames the abandoned lock away, so that of several waiting processes one removes it, and never a fresh lock; `false` where there is nothing to claim. */
function claim(lock: string): boolean {
  const away = `${lock}.${process.pid}.${randomBytes(6).toString('hex')}`;
  const before = readOwner(lock);
  try {
    fs.renameSync(lock, away);
  } catch {
    return false;
  }
  const taken = readOwner(away);
  if (taken && before && taken.token !== before.token) {
    restore(away, lock);
    return false;
  }
  removeQuietly(away);
  return true;
}

/** A fresh lock was moved by mistake: puts it back unless another one is there already; its owner then starts over. */
function restore(away: string, lock: string): void {
  try {
    fs.linkSync(away, lock);
  } catch {
    // Another process was quicker; the owner notices before its commit point.
  }
  removeQuietly(away);
}

/** Under the lock: removes what killed processes left beside the file. Nobody else writes there now. */
function sweep(lock: string): void {
  const name = basename(lock);
  const file = name.slice(0, -'.lock'.length);
  for (const entry of fs.readdirSync(dirname(lock))) {
    const isTemporary = entry.startsWith(`.${file}.`) && entry.endsWith('.tmp');
    const pid = entry.startsWith(`${name}.`) ? Number(entry.slice(name.length + 1).split('.')[0]) : undefined;
    if (isTemporary || (pid !== undefined && !isAlive(pid))) removeQuietly(join(dirname(lock), entry));
  }
}

function describeOwner(lock: string): string {
  const owner = readOwner(lock);
  return owner ? `process ${owner.pid} on ${owner.host}` : 'an unknown process';
}

const self = (): Owner => ({
  pid: process.pid,
  start: startOf(process.pid),
  boot: bootId(),
  host: hostname(),
  token: randomBytes(8).toString('hex'),
});

function bootId(): string {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** Start time of a living process; empty when there is none. Without /proc, a signal tells whether it lives. */
function startOf(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return fs.existsSync('/proc/self/stat') ? '' : String(isAlive(pid));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
