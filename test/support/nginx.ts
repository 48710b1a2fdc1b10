import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A web server as units have it, in a process of its own. */
export interface Nginx {
  close(): Promise<void>;
}

/** A port of this machine that nothing listens at. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** What belongs to a whole server and not to one site: it runs as one process, and writes into one folder alone. */
const serverSettings = (folder: string): string => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr notice;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${folder}/conf.d/*.conf;
}
`;

/** Says it when its ports are open. */
const isReady = /using the "\w+" event method/u;

// Whoever has started it may be killed, and cannot stop it then: it stops when nothing holds its input any more.
const untilInputEnds =
  'exec 3<&0; nginx "$@" </dev/null & n=$!; { cat <&3; kill $n; } >/dev/null 2>&1 & wait $n';

/**
 * Starts nginx with the settings of sites, and waits until it listens.
 * @param folder where it may write, and where its settings are put.
 * @param sites by their names.
 * @throws an Error with what it said, where it does not start.
 */
export const startNginx = async (folder: string, sites: Readonly<Record<string, string>>): Promise<Nginx> => {
  mkdirSync(path.join(folder, 'conf.d'), { recursive: true });
  for (const [name, settings] of Object.entries(sites))
    writeFileSync(path.join(folder, 'conf.d', `${name}.conf`), settings);
  const main = path.join(folder, 'nginx.conf');
  writeFileSync(main, serverSettings(folder));
  const args = ['-c', untilInputEnds, 'nginx', '-p', folder, '-e', 'stderr', '-c', main];
  // Debian has it where only root looks for programs.
  const server = spawn('sh', args, { env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` } });
  server.stdout.resume();
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (status) => reject(new Error(`nginx has ended (${status}): ${said}`)));
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (isReady.test(said)) resolve();
    });
  });
  return {
    close: async () => {
      server.stdin.end();
      await ended;
    },
  };
};
