import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type BuiltSites, buildSites } from './site.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const hasChromium = existsSync(CHROMIUM);

const QUIET_BROWSER = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.ics': 'text/calendar',
};

/**
 * Serves a folder as any host of files does: a folder's address is its `index.html`. A fragment alone names no picture
 * for the browser's tab, so that there is one of the host.
 */
function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = join(folder, pathname, pathname.endsWith('/') ? 'index.html' : '');
    const isThere = existsSync(path) && statSync(path).isFile();
    const status = isThere ? 200 : pathname === '/favicon.ico' ? 204 : 404;
    response.writeHead(status, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
    response.end(isThere ? readFileSync(path) : '');
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export interface Visitor {
  readonly page: Page;
  /** The address of the served folder, with a slash at its end. */
  readonly origin: string;
  /** Opens a page by its path in the served folder. */
  readonly visit: (path: string) => Promise<void>;
  /** What the browser asked for, and what it had to say, since the last visit began. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

interface Browsing {
  readonly build?: () => Promise<BuiltSites>;
  readonly options?: BrowserContextOptions;
}

/** One visitor of one server for all tests of a `describe`, who is there once its tests run. */
export function browsing({ build = buildSites, options = {} }: Browsing = {}): () => Visitor {
  let open: { readonly visitor: Visitor; readonly close: () => Promise<void> } | undefined;
  beforeAll(async () => {
    open = await openBrowser(await build(), options);
  });
  afterAll(() => open?.close());
  return () => {
    if (!open) throw new Error('the browser is not open yet');
    return open.visitor;
  };
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: QUIET_BROWSER });

async function openBrowser({ folder, remove }: BuiltSites, options: BrowserContextOptions) {
  const server = await serve(folder);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await launchChromium();
  const page = await browser.newPage(options);
  return {
    visitor: visitorOn(page, `http://127.0.0.1:${port}/`),
    close: async () => {
      await browser.close();
      server.close();
      remove();
    },
  };
}

function visitorOn(page: Page, origin: string): Visitor {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', request => requests.push(request.url()));
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('dialog', dialog => {
    complaints.push(`a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  const visit = async (path: string): Promise<void> => {
    for (const list of [requests, complaints]) list.length = 0;
    const response = await page.goto(`${origin}${path}`);
    if (response?.status() !== 200) throw new Error(`${path}: ${response?.status()}`);
  };
  return { page, origin, visit, requests, complaints };
}
