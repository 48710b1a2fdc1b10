import { createServer } from 'node:http';
import { statSync } from 'node:fs';
import path from 'node:path';
import { isServed, newKey } from '../../scripts/known-server.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';

const folder = path.join(__dirname);
const file = (port: number) => path.resolve(__dirname, '../../out/start', `${port}.key`);

test('a server of an earlier start is known by its key, which nobody else can read or say again', async () => {
  const key = newKey();
  const { port, close } = await serveFolder({ folder, port: 4670, headersFor: key.headersFor });
  expect(await isServed(port)).toBe(false);
  key.keep(port);
  expect(await isServed(port)).toBe(true);
  expect(statSync(file(port)).mode & 0o777).toBe(0o600);

  const heard = (await fetch(`http://localhost:${port}/`, { headers: { 'x-gouji-question': 'a' } })).headers;
  await close();
  const stranger = createServer((_, response) => response.writeHead(200, [...heard].flat()).end());
  await new Promise<void>((resolve) => stranger.listen(port, 'localhost', resolve));
  expect(await isServed(port)).toBe(false);
  stranger.closeAllConnections();
  await new Promise((resolve) => stranger.close(resolve));

  key.forget(port);
  expect(await isServed(port)).toBe(false);
});
