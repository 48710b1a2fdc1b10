import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { transform } from '@swc/core';
import { generate } from 'selfsigned';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Key and certificate for https://localhost, good for this run only. */
export type Certificate = { key: string; cert: string };

export async function makeCertificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  return { key, cert };
}

/** Answers one request; false if it is for somebody else. */
export type Handler = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** A server on a free port of localhost. */
export interface LocalServer {
  readonly origin: string;
  /** Ends every connection, and resolves once the port is free. */
  close(): Promise<void>;
}

export async function serve(certificate: Certificate, handlers: readonly Handler[]): Promise<LocalServer> {
  const server: Server = createServer(certificate, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
    const answer = async () => {
      for (const handle of handlers) if (await handle(path, request, response)) return;
      response.writeHead(404).end();
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      // Those that have asked for nothing yet as well, which the server does not count.
      for (const socket of sockets) socket.destroy();
    });
  return { origin: `https://localhost:${port}`, close };
}

/** Serves one script whose text is known, wherever the pane looks for it. */
export function text(name: string, body: string): Handler {
  return (path, _, response) => {
    const isIt = path.endsWith(`/${name}`);
    if (isIt) response.writeHead(200, { 'content-type': types['.js'] }).end(body);
    return Promise.resolve(isIt);
  };
}

/** Serves the files of a folder under a prefix; TypeScript is compiled on its way. */
export function folder(prefix: string, root: string): Handler {
  return async (path, _, response) => {
    if (!path.startsWith(prefix)) return false;
    const local = normalize(path.slice(prefix.length)) || 'index.html';
    if (local.startsWith('..')) return false;
    const body = await readFile(join(root, local)).catch(() => compile(join(root, local)));
    if (body === undefined) return false;
    response
      .writeHead(200, { 'content-type': types[extname(local)] ?? 'application/octet-stream' })
      .end(body);
    return true;
  };
}

/** The JavaScript of the TypeScript file of that name, if there is one. */
async function compile(path: string): Promise<string | undefined> {
  if (extname(path) !== '.js') return undefined;
  const source = await readFile(path.replace(/\.js$/, '.ts'), 'utf8').catch(() => undefined);
  if (source === undefined) return undefined;
  const { code } = await transform(source, {
    swcrc: false,
    configFile: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  });
  return code;
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
