/** Loaded before the bundle: tells on a channel of its own, as it ends, how much memory and time it took. */
const { existsSync, readFileSync, writeSync } = require('node:fs');

// In KB. Linux counts the memory of whoever started a process into its maxRSS, but not into VmHWM.
const status = '/proc/self/status';
const peak = (usage) =>
  existsSync(status) ? Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))[1]) : usage.maxRSS;

process.on('exit', () => {
  const usage = process.resourceUsage();
  const seconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  writeSync(3, JSON.stringify({ peak: peak(usage) / 1024, seconds }));
});
