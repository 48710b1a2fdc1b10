/**
 * Every check there is, on whatever machine. Arguments go to jest (`npm test -- rules`).
 * The last line is always `N passed, N failed`; a step before jest that fails counts as one failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureNpmPackages, ensureSystemPackages, root, run, runAside } from './ensure.mjs';

ensureNpmPackages();
ensureSystemPackages();

// Beside one another, for each keeps one core busy at most of the time.
const steps = ['build', 'build:tests', 'typecheck', 'lint'].map(async (step) => {
  const { ok, output } = await runAside('npm', 'run', '--silent', step);
  console.log(`\n> ${step}\n${output}`);
  return ok ? [] : [step];
});
const failedSteps = (await Promise.all(steps)).flat();

console.log('\n> jest');
const { passed, failed } = runJest(process.argv.slice(2));

for (const step of failedSteps) console.log(`${step} failed`);
const allFailed = failed + failedSteps.length;
console.log(`${passed} passed, ${allFailed} failed`);
process.exitCode = allFailed === 0 ? 0 : 1;

function runJest(args) {
  const resultFile = path.join(root, 'out/jest.json');
  mkdirSync(path.dirname(resultFile), { recursive: true });
  rmSync(resultFile, { force: true });
  const ok = run('node', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${resultFile}`, ...args);
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'));
    // A test file that does not even load has no failed tests, and jest fails on more than tests alone.
    const failures = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: ok ? failures : Math.max(failures, 1) };
  } catch {
    return { passed: 0, failed: 1 }; // jest never got as far as a result
  }
}
