/** What pages of a Chromium cost: processor time and memory of the processes that draw them, and how long a task holds one up. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const milliseconds = 1000;
const megabyte = 1024;
/** Of the clock by which Linux counts processor time, in a second. */
const ticks = 100;

/** In milliseconds: a process that has done next to nothing for so long is through with what it was asked. */
const quiet = 1000;
/** In milliseconds of processor time within that. */
const nextToNothing = 60;

/** The processes that draw pages; workers of a page are in the same one. */
const renderersOf = async (browser) => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
};

/** A file of /proc; nothing for a process that has ended since. */
const factsOf = (id, file) => {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

const timeOf = (id) => {
  // Behind the name of the program, which may have spaces in it.
  const fields = factsOf(id, 'stat').split(') ').at(-1).split(' ');
  return ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks) * milliseconds;
};

/** In milliseconds, of all pages and workers since their processes began. */
export const processorTime = async (browser) =>
  (await renderersOf(browser)).reduce((all, id) => all + timeOf(id), 0);

/** In MB: the most that one of the processes has had at a time, with what all of them share. */
export const peakMemory = async (browser) =>
  Math.max(
    ...(await renderersOf(browser)).map((id) =>
      Math.round(Number(/VmHWM:\s+(\d+)/u.exec(factsOf(id, 'status'))?.[1] ?? 0) / megabyte),
    ),
  );

/** Waits until pages and workers have nothing more to do. @returns whether that came, within `patience` milliseconds */
export const untilQuiet = async (browser, patience = 60_000) => {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const before = await processorTime(browser);
    await wait(quiet);
    if ((await processorTime(browser)) - before < nextToNothing) return true;
  }
  return false;
};

/** By which the thread of a page is found in what was recorded. */
const mark = 'gouji.watched';

/**
 * Does something, and watches the thread of a page or frame meanwhile; those of its workers are others.
 * @returns what it gives, and the longest of the tasks on that thread, in milliseconds: by the clock, and of the
 *   processor, which tells more where other programs run
 */
export const watchTasks = async (browser, page, act) => {
  await browser.startTracing(undefined, { categories: ['toplevel', 'blink.user_timing'] });
  let result;
  let traced;
  try {
    await page.evaluate((name) => void performance.mark(name), mark);
    result = await act();
  } finally {
    traced = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(traced.toString());
  const own = traceEvents.find(({ name }) => name === mark);
  const tasks = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === own.pid && tid === own.tid);
  const longest = (key) => tasks.reduce((most, task) => Math.max(most, task[key] ?? 0), 0) / milliseconds;
  return { result, longest: { clock: longest('dur'), processor: longest('tdur') } };
};
