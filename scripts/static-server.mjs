/** Serves a folder of files to this machine and to nobody else. */
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import send from 'send';

const hosts = ['127.0.0.1', '::1'];
const portsTried = 50;

/** A file with a hash in its name never changes; all others are asked for anew, which costs next to nothing. */
const isHashed = (name) => /\.[0-9a-f]{8}\.(js|css)$/u.test(name);

/** The policy that the page itself declares, and what only a server may say. */
const policyOf = (html) => {
  const [, declared] = /Content-Security-Policy"\s+content="([^"]+)"/u.exec(html) ?? [];
  return declared && `${declared}; frame-ancestors 'none'`;
};

/**
 * Answers requests for the files of a folder: GET and HEAD only, nothing outside the folder, nothing hidden.
 * @param index the page whose security policy is sent with every answer; none for pages that Excel shows in a frame.
 * @param without addresses that are answered as if there were nothing.
 * @param headersFor what else is said in answer to a request.
 */
const handlerFor = ({ folder, index, without, headersFor }) => {
  const policy = index && policyOf(readFileSync(path.join(folder, index), 'utf8'));
  const headers = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(policy && { 'Content-Security-Policy': policy, 'Cross-Origin-Resource-Policy': 'same-origin' }),
  };
  return async (request, response) => {
    const refuse = (status) => response.writeHead(status, { 'Content-Length': 0 }).end();
    response.setHeaders(new Map(Object.entries({ ...headers, ...headersFor(request) })));
    if (!['GET', 'HEAD'].includes(request.method)) return refuse(405);
    const address = addressOf(request.url);
    const file = address && !without.includes(address) && (await fileWithin(folder, address));
    if (!file) return refuse(404);
    response.setHeader(
      'Cache-Control',
      isHashed(file.name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    takeWholeFor(request, file.size);
    send(request, encoded(file.name), { root: file.root, index: false, cacheControl: false })
      .on('error', ({ status, headers: said }) =>
        response.writeHead(status, { ...said, 'Content-Length': 0 }).end(),
      )
      .pipe(response);
  };
};

/** The path that is asked for, `/` for the page itself; none where it cannot be read or has a hidden part. */
const addressOf = (url) => {
  try {
    const address = decodeURIComponent(url.split('?', 1)[0]);
    return /(^|[/\\])\./u.test(address) ? undefined : address;
  } catch {
    return undefined;
  }
};

/**
 * The file that is meant: its name from the folder on, as the folder's real path and its own have it, and its bytes.
 * None where there is none, or where a link leads out of the folder.
 */
const fileWithin = async (folder, address) => {
  const asked = address.endsWith('/') ? `${address}index.html` : address;
  try {
    const [inside, file] = await Promise.all([realpath(folder), realpath(path.join(folder, asked))]);
    const found = await stat(file);
    if (!file.startsWith(inside + path.sep) || !found.isFile()) return undefined;
    return { root: inside, name: file.slice(inside.length).replaceAll(path.sep, '/'), size: found.size };
  } catch {
    return undefined;
  }
};

/** The last 99 bytes of 10 are all of them (RFC 9110, 14.1.2), which the library refuses. */
const takeWholeFor = ({ headers }, size) => {
  const [, suffix] = /^bytes=-(\d+)$/u.exec(headers.range ?? '') ?? [];
  if (Number(suffix) > size) headers.range = 'bytes=0-';
};

const encoded = (file) => file.split('/').map(encodeURIComponent).join('/');

const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });

/** Both addresses of localhost, since browsers try either; a machine may lack the second. */
const listenOnBoth = async (makeServer, port) => {
  const servers = [];
  for (const host of hosts) {
    try {
      servers.push(await listen(makeServer(), port, host));
    } catch (error) {
      if (host !== hosts[0] && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)) continue;
      for (const server of servers) server.close();
      throw error;
    }
  }
  return servers;
};

const isTaken = ({ code }) => code === 'EADDRINUSE' || code === 'EACCES';

/**
 * Starts to serve at a port of localhost, or at the next one that is free.
 * @param {{ folder: string, port: number, index?: string, certificate?: { key: string, cert: string },
 *   nextFree?: boolean, without?: readonly string[],
 *   headersFor?: (request: import('node:http').IncomingMessage) => Record<string, string> }} options
 *   `certificate` for https; `headersFor` for what is said besides.
 * @returns the port, and how to stop.
 */
export async function serveFolder({ port, certificate, nextFree = true, ...options }) {
  const handler = handlerFor({ without: [], headersFor: () => ({}), ...options });
  const makeServer = () => (certificate ? createSecureServer(certificate, handler) : createServer(handler));
  for (let tried = port; ; tried++) {
    try {
      const servers = await listenOnBoth(makeServer, tried);
      return { port: tried, close: () => Promise.all(servers.map(closeAll)) };
    } catch (error) {
      if (!isTaken(error) || !nextFree || tried >= port + portsTried) throw error;
    }
  }
}

const closeAll = (server) =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });

/** Waits for Ctrl+C, then stops. */
export function stopOnSignal(close) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, async () => {
      await close();
      process.exit(0);
    });
}
