import { connect } from 'node:net';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { serveFolder } from '../../scripts/static-server.mjs';
import { useFolder } from '../support/folder';

const folder = useFolder();
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  const served = folder.at('served');
  mkdirSync(path.join(served, 'pages'), { recursive: true });
  writeFileSync(path.join(served, 'index.html'), '0123456789');
  writeFileSync(path.join(served, 'pages', '年报 a#b?c%.txt'), '年报');
  writeFileSync(folder.at('outside.txt'), 'outside');
  symlinkSync(folder.at('outside.txt'), path.join(served, 'link.txt'));
  symlinkSync(folder.at('.'), path.join(served, 'linked'));
  symlinkSync(path.join(served, 'index.html'), path.join(served, 'inside.html'));
  server = await serveFolder({ folder: served, port: 4640 });
});

afterAll(() => server.close());

/** What is answered to a request as it stands, in whatever bytes. @param ends whether nothing more will come. */
const ask = (request: string, ends = false): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(request, 'latin1');
      if (ends) socket.end();
    });
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });

const get = (address: string, ...headers: readonly string[]) =>
  ask([`GET ${address} HTTP/1.1`, 'Host: localhost', ...headers, 'Connection: close', '', ''].join('\r\n'));

const statusOf = (answer: string) => Number(answer.split(' ')[1]);
const bodyOf = (answer: string) => answer.split('\r\n\r\n')[1];

const stillAnswers = async () => expect(bodyOf(await get('/'))).toBe('0123456789');

describe('what is asked for by range', () => {
  test.each([
    ['bytes=2-4', 206, '234'],
    ['bytes=7-', 206, '789'],
    ['bytes=-3', 206, '789'],
    ['bytes=-99', 206, '0123456789'],
    ['bytes=4-99', 206, '456789'],
    ['bytes=10-', 416, ''],
    ['bytes=-0', 416, ''],
    ['bytes=5-1', 416, ''],
    ['lines=1-2', 200, '0123456789'],
    ['bytes=a-b', 200, '0123456789'],
  ])('%s', async (range, status, body) => {
    const answer = await get('/index.html', `Range: ${range}`);
    expect({ status: statusOf(answer), body: bodyOf(answer) }).toEqual({ status, body });
    await stillAnswers();
  });
});

test.each([
  ['/link.txt', 404],
  ['/linked/outside.txt', 404],
  ['/../outside.txt', 404],
  ['/..%2foutside.txt', 404],
  ['/%2e%2e/outside.txt', 404],
  ['/pages', 404],
  ['/pages/', 404],
  ['/%00', 404],
  ['/%', 404],
  ['*', 404],
  ['/inside.html?x=1', 200],
  [`/pages/${encodeURIComponent('年报 a#b?c%.txt')}`, 200],
])('%s is answered with %i', async (address, status) => {
  expect(statusOf(await get(address))).toBe(status);
});

test('nothing that a client sends ends the server', async () => {
  const range = fc.string({ unit: fc.constantFrom(...'bytes=-,0159a '), maxLength: 20 });
  const bytes = fc.string({ unit: fc.constantFrom(...'GET /\r\n:%.\0é', 'HTTP/1.1'), maxLength: 60 });
  const request = fc.oneof(
    range.map((each) => `GET /index.html HTTP/1.1\r\nHost: a\r\nRange: ${each}\r\nConnection: close\r\n\r\n`),
    bytes.map((each) => `GET /${each} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`),
    bytes,
  );
  await fc.assert(
    fc.asyncProperty(request, fc.boolean(), async (each, ends) => {
      // One that is not a whole request is waited for, until the other side gives up.
      await ask(each, ends || !each.endsWith('\r\n\r\n')).catch(() => '');
    }),
    { numRuns: 200 },
  );
  await stillAnswers();
});
