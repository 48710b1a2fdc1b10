/**
 * What is left of what was typed when the whole browser is killed (SIGKILL, as by a power cut), by the time between the
 * last key and the kill: `node bench/kills.mjs [--rounds 10] [--delays 0,50,200,1000] [dist/web]`. The cell that is
 * typed into last is not left. Exits 1 where anything was lost that the page said was saved.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumOptions, chromiumPath } from '../scripts/chromium.mjs';
import { root } from '../scripts/ensure.mjs';
import { serveFolder } from '../scripts/static-server.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '10' },
    delays: { type: 'string', default: '0,20,50,100,250,1000' },
  },
});
const rounds = Number(options.rounds);
const delays = options.delays.split(',').map(Number);
const folder = path.resolve(positionals[0] ?? path.join(root, 'dist/web'));

const sheet = '三、依申请公开';
const rows = ['granted', 'partial'].map((row) => `gouji.answers.requests.${row}`);
const filled = ['person', 'business', 'research'].map((who) => `${rows[0]}.${who}`);
const underCursor = `${rows[1]}.person`;

/** A browser of its own, which can be killed with all its processes. */
const startBrowser = async (profile) => {
  const child = spawn(
    chromiumPath,
    [...chromiumOptions, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { LANG: 'C.UTF-8', ...process.env } },
  );
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const found = /ws:\/\/\S+/u.exec(said);
      if (found) resolve(found[0]);
    });
    child.once('exit', () => reject(new Error(`Chromium has ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const page = await browser.contexts()[0].newPage();
  return {
    page,
    kill: async () => {
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
};

const openTables = async (page, address) => {
  await page.goto(address);
  await page.locator('.book .cell').first().waitFor();
  await page.getByRole('tab', { name: sheet, exact: true }).click();
};

const fieldAt = (page, name) => page.locator(`.book [data-name="${name}"]`);

const textsIn = (page, names) => Promise.all(names.map((name) => fieldAt(page, name).inputValue()));

const claims = async (page) => (await page.locator('.autosave').textContent()).includes('已自动保存');

/** @returns of one kill: what was typed and found again, in cells that were left and under the cursor; what was claimed. */
const killOnce = async (address, delay, settles) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'gouji-kill-'));
  const values = filled.map((_, index) => String(21 + index));
  let first;
  let again;
  try {
    first = await startBrowser(profile);
    await openTables(first.page, address);
    for (const [index, name] of filled.entries()) {
      await fieldAt(first.page, name).focus();
      await first.page.keyboard.type(values[index]);
    }
    await fieldAt(first.page, underCursor).focus();
    if (settles) await first.page.locator('.autosave').getByText('已自动保存').waitFor();
    await first.page.keyboard.type('47');
    await wait(delay);
    const claimed = await claims(first.page);
    await first.kill();
    first = undefined;
    again = await startBrowser(profile);
    await openTables(again.page, address);
    const found = await textsIn(again.page, [...filled, underCursor]);
    return {
      left: values.every((value, index) => found[index] === value),
      cursor: found.at(-1) === '47',
      claimed,
      found,
    };
  } finally {
    await first?.kill();
    await again?.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};

const server = await serveFolder({ folder, port: 4470, index: 'index.html' });
try {
  const table = [];
  for (const delay of delays) {
    const found = [];
    for (let round = 0; round < rounds; round++)
      found.push(await killOnce(`http://localhost:${server.port}`, delay, round % 2 === 0));
    const count = (is) => `${found.filter(is).length} of ${rounds}`;
    const broken = found.filter(({ left, cursor, claimed }) => claimed && !(left && cursor));
    table.push({
      'ms after the last key': delay,
      'cells that were left': count(({ left }) => left),
      'cell under the cursor': count(({ cursor }) => cursor),
      'said to be saved': count(({ claimed }) => claimed),
      'said and lost': broken.length,
    });
    if (broken.length > 0) process.exitCode = 1;
    console.error(JSON.stringify(found.map(({ found: texts, claimed }) => [texts.join(' '), claimed])));
  }
  console.table(table);
} finally {
  await server.close();
}
