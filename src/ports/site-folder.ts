import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../site/context.ts';
import type { Listed } from '../site/listed.ts';
import { DATA_SCHEMA, dataFile, LIST_FOLDERS, OWN_FOLDERS, PLACES, ROBOTS, SITEMAP } from '../site/paths.ts';
import { BUILD } from './build.ts';
import { codeOf, systemFailure } from './failure.ts';
import { holdsText, readText } from './read-files.ts';
import type { ReadyWorkspace } from './workspace.ts';
import { makeFolder, removeQuietly, temporaryBeside } from './write-files.ts';

/** What the last build made: of each incident the digest of its file, empty while its pages are being made. */
export interface Manifest {
  /** Digest of everything that all pages are made with: program, settings, phrases, templates. */
  readonly key: string;
  readonly incidents: Readonly<Record<string, Made>>;
  /** The files that speak of several incidents; known once the build has come to its end. */
  readonly lists?: readonly string[];
  /** How long those are together. */
  readonly listBytes?: number | undefined;
  /** The organization's picture that the site shows, or that a build which did not end was to take away. */
  readonly logo?: string;
}

export interface Made {
  readonly digest: string;
  /** How long its files are together, in bytes: what has become shorter or longer since is damaged. */
  readonly bytes?: number;
  readonly listed: Listed | undefined;
}

export const MANIFEST = '.incident-site.json';
const TEMPORARY = /^\..*\.[0-9a-f]{12}\.tmp$/;

/** The last build's manifest; a new one where there is none, where it is damaged, or made with anything else. */
export function readManifest(folder: string, key: string): Manifest {
  try {
    const manifest: Manifest = JSON.parse(fs.readFileSync(join(folder, MANIFEST), 'utf8'));
    if (typeof manifest.incidents !== 'object' || manifest.incidents === null) return { key, incidents: {} };
    if (manifest.key === key) return manifest;
    // What was made with something else is made again, but it is still known to be there.
    const incidents = Object.entries(manifest.incidents).map(([slug, made]) => [
      slug,
      { ...made, digest: '' },
    ]);
    const { logo } = manifest;
    return { key, incidents: Object.fromEntries(incidents), ...(logo !== undefined && { logo }) };
  } catch {
    return { key, incidents: {} };
  }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeWhole(folder, { path: MANIFEST, text: JSON.stringify(manifest) });
}

/** Digest of a workspace's settings, phrases and templates, and of the program that reads them. */
export function pressDigest({ texts, press }: ReadyWorkspace): string {
  const hash = createHash('sha256');
  hash.update(BUILD);
  hash.update(
    JSON.stringify([texts.get('incidents/settings.yaml'), press.phrases, [...(press.sources ?? [])]]),
  );
  return hash.digest('hex').slice(0, 32);
}

/** Digest of a file's bytes; empty when it cannot be read, which is said where it is read for its content. */
export function fileDigest(path: string): string {
  const read = readText(path);
  return 'fault' in read ? '' : createHash('sha256').update(read.text).digest('hex').slice(0, 32);
}

/** Writes a file of the site whole: killed at any instant, the old one or the new one is there. Says whether it changed. */
export function writeWhole(folder: string, { path, text }: SiteFile): boolean {
  const file = join(folder, path);
  if (holdsText(file, text)) return false;
  const temporary = temporaryBeside(file);
  try {
    writeInto(temporary, text);
    fs.renameSync(temporary, file);
  } catch (error) {
    removeQuietly(temporary);
    throw systemFailure('write', file, error);
  }
  return true;
}

export function writeInto(temporary: string, text: string | Buffer): void {
  try {
    fs.writeFileSync(temporary, text);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    makeFolder(dirname(temporary));
    fs.writeFileSync(temporary, text);
  }
}

/** Files at the root that somebody may have written by hand. */
const ROOT_FILES = [PLACES.id.front, PLACES.id.missing, ROBOTS, SITEMAP] as const;

/** A file or folder where the site would write its own, in a folder that no build has been in: it has neither its record nor its schema. */
export function foreignFile(folder: string): string | undefined {
  if (isThere(folder, MANIFEST) || isThere(folder, DATA_SCHEMA)) return undefined;
  const names = [SETTINGS, ...LIST_FOLDERS, ...OWN_FOLDERS, ...ROOT_FILES].map(
    path => path.split('/')[0] ?? '',
  );
  return [...new Set(names)].find(
    name => name !== '' && isThere(folder, name) && !isEmptyFolder(join(folder, name)),
  );
}

const isEmptyFolder = (path: string): boolean =>
  fs.statSync(path).isDirectory() && namesIn(path).length === 0;

/** A workspace is no site, wherever in it one stands. */
const SETTINGS = 'incidents/settings.yaml';

/** Removes what a killed build left beside the lists. */
export function removeLeftovers(folder: string): void {
  for (const place of LIST_FOLDERS) {
    for (const name of namesIn(join(folder, place))) {
      if (TEMPORARY.test(name)) removeQuietly(join(folder, place, name));
    }
  }
}

/** The facts of an incident as the site has them, as text; nothing where it has none. */
export function recordedFacts(folder: string, slug: string): string | undefined {
  try {
    const { facts }: { facts?: unknown } = JSON.parse(fs.readFileSync(join(folder, dataFile(slug)), 'utf8'));
    return JSON.stringify(facts);
  } catch {
    return undefined;
  }
}

/** Names of the files in the folders of incidents, by the slug they begin with; what a killed build left goes. */
export function filesBySlug(folder: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const place of OWN_FOLDERS) {
    for (const name of namesIn(join(folder, place))) {
      if (TEMPORARY.test(name)) removeQuietly(join(folder, place, name));
      const slug = name.split('.')[0] ?? '';
      if (slug === '') continue;
      const known = found.get(slug);
      if (known) known.push(place + name);
      else found.set(slug, [place + name]);
    }
  }
  return found;
}

/** Files that there may once have been more of: pages of months, and sitemaps. */
export function numberedFiles(folder: string): readonly string[] {
  const months = Object.values(PLACES).flatMap(({ history }) =>
    namesIn(join(folder, history))
      .filter(name => /^\d{4}-\d{2}(?:\.\d+)?\.html$/.test(name))
      .map(name => history + name),
  );
  return [...months, ...namesIn(folder).filter(name => /^sitemap-\d+\.xml$/.test(name))];
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw systemFailure('read', folder, error);
  }
}

/** How long files of the site are together, in bytes; nothing where one is missing, empty or no file. */
export function bytesOf(folder: string, paths: readonly string[]): number | undefined {
  let bytes = 0;
  for (const path of paths) {
    const stat = fs.statSync(join(folder, path), { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size === 0) return undefined;
    bytes += stat.size;
  }
  return bytes;
}

export const isThere = (folder: string, path: string): boolean => fs.existsSync(join(folder, path));

export const removeFile = (folder: string, path: string): void =>
  fs.rmSync(join(folder, path), { force: true });
