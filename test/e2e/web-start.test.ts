import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { webFolder } from '../support/built/web';

const root = path.resolve(__dirname, '../..');

beforeAll(() => void webFolder());

const usualPort = 4390;

interface Started {
  readonly said: string;
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
}

const started: Started[] = [];

/** `npm start` on a machine where everything is built, until it has said all that it says. */
const start = async (port = usualPort): Promise<Started> => {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-build'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), CI: '1' },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    const take = (data: Buffer): void => {
      text += data.toString();
      if (text.trimEnd().split('\n').length >= 2) resolve(text);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('close', () => reject(new Error(`it has ended and said no more than “${text}”`)));
  });
  const found = { said, process: child, ended };
  started.push(found);
  return found;
};

const get = (address: string, method = 'GET'): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { port, origin } = new URL(address);
    // As it stands: a URL would take the dots out.
    const at = address.slice(origin.length);
    request({ host: '127.0.0.1', port, path: at, method }, (answer) => {
      answer.resume();
      resolve(answer);
    })
      .on('error', reject)
      .end();
  });

afterEach(async () => {
  for (const each of started.splice(0)) {
    each.process.kill('SIGINT');
    await each.ended;
  }
});

const origin = `http://localhost:${usualPort}`;

describe('npm start', () => {
  it('says where it is, serves the page with what keeps it safe, and ends with Ctrl+C', async () => {
    const { said, process: child, ended } = await start();
    expect(said).toContain(`${origin}/`);
    const { statusCode, headers } = await get(`${origin}/`);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/u);
    expect(headers['x-content-type-options']).toBe('nosniff');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('answers with what is in its folder alone, and lets nobody change anything', async () => {
    await start();
    const refused = [
      '/../package.json',
      '/web/../../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/..%5c..%5cpackage.json',
      '/.git/config',
      '/%',
      '/nothing.js',
    ];
    const answers = refused.map(async (address) => [address, (await get(origin + address)).statusCode]);
    expect(await Promise.all(answers)).toEqual(refused.map((address) => [address, 404]));
    expect((await get(`${origin}/service-worker.js`)).statusCode).toBe(200);
    expect((await get(`${origin}/`, 'PUT')).statusCode).toBe(405);
  });

  it('takes the next port where the usual one is taken, and says so', async () => {
    const other = createServer((_, response) => response.end('somebody else'));
    await new Promise<void>((resolve) => other.listen(usualPort, '127.0.0.1', resolve));
    try {
      const { said } = await start();
      expect(said).toContain(`http://localhost:${usualPort + 1}/`);
      expect(said).toContain(`端口 ${usualPort} 已被其他程序占用`);
    } finally {
      other.close();
      other.closeAllConnections();
    }
  });

  it('does not start twice: the address, and with it what the browser keeps, stays the same', async () => {
    await start();
    const second = await start();
    expect(second.said).toContain(`${origin}/`);
    expect(second.said).toContain('已经在运行');
    expect(await second.ended).toBe(0);
  });
});
