/** Serves a folder of files to this machine and to nobody else. */
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';

const hosts = ['127.0.0.1', '::1'];
const portsTried = 50;

/** Sent with every answer, so that a second start can tell this server from somebody else's. */
const marker = 'x-gouji';

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
 */
const handlerFor = (folder, index, without) => {
  const policy = index && policyOf(readFileSync(path.join(folder, index), 'utf8'));
  const serve = sirv(folder, {
    // Files are looked up when they are asked for, so that a new build is served without a new start.
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (response, name) => {
      if (isHashed(name)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
  });
  return (request, response) => {
    response.setHeader(marker, path.basename(folder));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (policy) {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    }
    const refuse = (status) => response.writeHead(status).end();
    if (!['GET', 'HEAD'].includes(request.method)) return refuse(405);
    const address = decoded(request.url);
    if (/(^|[/\\])\./u.test(address) || without.includes(address)) return refuse(404);
    serve(request, response, () => refuse(404));
  };
};

const decoded = (url) => {
  try {
    return decodeURIComponent(url);
  } catch {
    return '/.';
  }
};

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
 *   nextFree?: boolean, without?: readonly string[] }} options `certificate` for https.
 * @returns the port, and how to stop.
 */
export async function serveFolder({ folder, port, index, certificate, nextFree = true, without = [] }) {
  const handler = handlerFor(folder, index, without);
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

/** Whether a folder of that name is being served at a port already, by an earlier start. */
export async function isServed(port, folder) {
  try {
    const answer = await fetch(`http://localhost:${port}/`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(1500),
    });
    return answer.headers.get(marker) === path.basename(folder);
  } catch {
    return false;
  }
}

/** Waits for Ctrl+C, then stops. */
export function stopOnSignal(close) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, async () => {
      await close();
      process.exit(0);
    });
}
