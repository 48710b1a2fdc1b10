import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';

/** In milliseconds, between two looks at what a process takes. */
const lookEvery = 50;
const kilobytesPerMegabyte = 1024;

/** What Linux says of a process; nothing where it has ended, or this is no Linux. */
const statusOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
};

/** A tick of the clock by which Linux counts what a process takes of the processor, in seconds. */
const tick = 0.01;

/** The seconds of the processor that a process has taken, those of its ended children among them. */
const processorOf = (pid) => {
  try {
    // The name of the program stands in brackets, and may have anything in it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * tick;
  } catch {
    return 0;
  }
};

const numberIn = (status, name) =>
  Number(new RegExp(`^${name}:\\s*(?<value>\\d+)`, 'mu').exec(status)?.groups.value ?? 0);

/** A process and all that it has started, and that these have. */
const treeOf = (pid) => {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return [pid, ...children.flatMap((child) => treeOf(Number(child)))];
  } catch {
    return [pid];
  }
};

/**
 * Runs a program and waits for it. Workers that are threads count with their process.
 * @param into a file for what it prints
 * @returns its exit code, its seconds, those of the processor, and the most memory that it and all that it started took,
 * in megabytes: of each the most, added up; 0 where the system does not tell
 */
export const measuredRun = async (command, args, into) => {
  const output = into === undefined ? 'ignore' : openSync(into, 'w');
  const begun = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', output, 'inherit'] });
  const peaks = new Map();
  let processor = 0;
  const look = () => {
    for (const pid of treeOf(child.pid))
      peaks.set(pid, Math.max(peaks.get(pid) ?? 0, numberIn(statusOf(pid), 'VmHWM')));
    processor = Math.max(processor, processorOf(child.pid));
  };
  const timer = setInterval(look, lookEvery);
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  if (output !== 'ignore') closeSync(output);
  const seconds = (performance.now() - begun) / 1000;
  const kilobytes = [...peaks.values()].reduce((sum, peak) => sum + peak, 0);
  return { status, seconds, processor, megabytes: Math.round(kilobytes / kilobytesPerMegabyte) };
};
