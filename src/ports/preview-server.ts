import * as fs from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { codeOf, systemFailure, usageError } from './failure.ts';

/** What the server shows: `page` a whole page, `body` the part of it that changes with the files. */
export interface Shown {
  readonly page: (query: URLSearchParams) => Promise<string>;
  readonly body: (query: URLSearchParams) => Promise<string>;
}

/** Loopback only: drafts of notices are nobody else's business. */
const HOST = '127.0.0.1';
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** Serves until the process is asked to end. `port` 0 takes any that is free; `ready` hears the address. */
export async function servePreview(
  shown: Shown,
  {
    root,
    port,
    ready,
  }: { readonly root: string; readonly port: number; readonly ready: (address: string) => void },
): Promise<void> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => void answer(request, response, shown, listeners));
  const watcher = watchFiles(root, () => {
    for (const listener of listeners) listener.write('data: changed\n\n');
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, resolve);
    });
    const address = server.address();
    ready(`http://${HOST}:${typeof address === 'object' && address ? address.port : port}/`);
    await new Promise<void>(resolve => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    });
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE')
      throw usageError(`error: port ${port} is taken. Give another one with --port.`);
    throw systemFailure('listen on', `${HOST}:${port}`, error);
  } finally {
    watcher.close();
    for (const listener of listeners) listener.end();
    server.close();
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  shown: Shown,
  listeners: Set<ServerResponse>,
): Promise<void> {
  // A page of another host that resolves to this address must not read drafts.
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  if (request.method !== 'GET' || (host !== HOST && host !== 'localhost'))
    return end(response, 403, 'Not here.');
  const asked = request.url ?? '/';
  if (!URL.canParse(asked, `http://${HOST}`)) return end(response, 404, 'There is nothing here.');
  const { pathname, searchParams } = new URL(asked, `http://${HOST}`);
  if (pathname === '/changes') {
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    response.write(': listening\n\n');
    listeners.add(response);
    response.once('close', () => listeners.delete(response));
    return;
  }
  const show = { '/': shown.page, '/body': shown.body }[pathname];
  if (!show) return end(response, 404, 'There is nothing here.');
  try {
    end(response, 200, await show(searchParams));
  } catch (error) {
    end(response, 500, error instanceof Error ? error.message : String(error), 'text/plain; charset=utf-8');
  }
}

function end(
  response: ServerResponse,
  status: number,
  text: string,
  type: string = HEADERS['content-type'],
): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type }).end(text);
}

/** A save is several events; the page needs one. */
const QUIET_MS = 80;
const WATCHED = ['incidents', 'templates'];

/**
 * Watches the folders of a workspace, each by itself: what editors save by renaming is lost by a watch of the whole
 * tree in Node 20. Folders that come and go are followed.
 */
function watchFiles(root: string, changed: () => void): { readonly close: () => void } {
  const watchers = new Map<string, fs.FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      tryToFollow();
      changed();
    }, QUIET_MS);
  };
  const watch = (folder: string): fs.FSWatcher =>
    fs
      .watch(folder, (_, name) => {
        if (folder !== root || WATCHED.includes(String(name))) soon();
      })
      .on('error', soon);
  const follow = (): void => {
    const folders = new Set([root, ...WATCHED.flatMap(name => foldersIn(join(root, name)))]);
    for (const [folder, watcher] of watchers) {
      // One that was replaced has another watch, of what stands there now.
      if (folder === root) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) if (!watchers.has(folder)) watchers.set(folder, watch(folder));
  };
  const tryToFollow = (): void => {
    try {
      follow();
    } catch {
      // A folder was gone before it could be watched.
      soon();
    }
  };
  follow();
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** A folder and those in it, at any depth; none where there is no such folder. */
function foldersIn(folder: string): readonly string[] {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const inner = fs.readdirSync(folder, { withFileTypes: true, recursive: true });
  return [
    folder,
    ...inner.filter(entry => entry.isDirectory()).map(entry => join(entry.parentPath, entry.name)),
  ];
}
