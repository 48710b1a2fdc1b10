/**
 * Every check there is, on whatever machine; arguments go to jest (`npm test -- rules`). `--suite unit`, `long`,
 * `browser` or `office` runs the tests of one suite and nothing else. Only what the chosen tests open is built and installed.
 * `--excel "PC 1.9"` opens every stand-in for Excel as that one, and `--edition file` the browser edition in that way,
 * where the test files otherwise share out several.
 * The last line is always `N passed, N failed`; a step other than a test that fails counts as one failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureNpmPackages, ensureSystemPackages, root, run, runAside, webpackCommand } from './ensure.mjs';
import { builds, needsOf, suites, workspaces } from './test-needs.mjs';

const jest = 'node_modules/jest/bin/jest.js';

ensureNpmPackages();
const { suite, args } = argumentsOf(
  withoutOption('--edition', 'EDITION', withoutOption('--excel', 'EXCEL', process.argv.slice(2))),
);
const needs = (await chosenTests()).map(needsOf);
ensureSystemPackages(needs.flatMap(({ programs }) => programs));

// Beside one another, for each keeps one core busy at most of the time.
const steps = [...buildSteps(), ...(suite ? [] : otherSteps())].map(async ({ name, command, folder }) => {
  const { ok, output } = await runAside(...command, folder);
  console.log(`\n> ${name}\n${output}`);
  return ok ? [] : [name];
});
const failedSteps = (await Promise.all(steps)).flat();

console.log('\n> jest');
const { passed, failed } = runJest();

for (const step of failedSteps) console.log(`${step} failed`);
const allFailed = failed + failedSteps.length;
console.log(`${passed} passed, ${allFailed} failed`);
process.exitCode = allFailed === 0 ? 0 : 1;

/** Passes on what the tests are to open, where it is named. @returns the other arguments */
function withoutOption(option, variable, given) {
  const at = given.indexOf(option);
  if (at < 0) return given;
  process.env[variable] = given[at + 1] ?? '';
  return given.toSpliced(at, 2);
}

/** What goes to jest, and the suite where one is named. */
function argumentsOf(given) {
  const at = given.indexOf('--suite');
  if (at < 0) return { args: given };
  const name = given[at + 1];
  if (!suites.includes(name)) throw new Error(`--suite is one of ${suites.join(', ')}`);
  process.env.SUITE = name;
  return {
    suite: name,
    args: [...given.toSpliced(at, 2), '--filter', path.join(root, 'scripts/only-suite.js')],
  };
}

/** Whole paths of the test files that jest is going to run; none where it cannot tell, which it then says itself. */
async function chosenTests() {
  const { ok, output } = await runAside('node', [jest, ...args, '--listTests']);
  return ok ? output.split('\n').filter((line) => path.isAbsolute(line)) : [];
}

function buildSteps() {
  const wanted = new Set(needs.flatMap((each) => each.builds));
  return Object.entries(builds).flatMap(([config, names]) => {
    const found = names.filter((name) => wanted.has(name));
    return found.length === 0
      ? []
      : [{ name: `build ${found.join(', ')}`, command: webpackCommand(found, config) }];
  });
}

/** Types and style: style of everything at once, types of the whole and of each package. */
function otherSteps() {
  return [root, ...workspaces()].flatMap((folder) => {
    const { name, scripts = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return (folder === root ? ['typecheck', 'lint'] : ['typecheck'])
      .filter((script) => script in scripts)
      .map((script) => ({
        name: folder === root ? script : `${script} of ${name}`,
        command: ['npm', ['run', '--silent', script]],
        folder,
      }));
  });
}

function runJest() {
  const resultFile = path.join(root, 'out/jest.json');
  mkdirSync(path.dirname(resultFile), { recursive: true });
  rmSync(resultFile, { force: true });
  // Whatever a dead browser has left open must not keep it waiting.
  const ok = run('node', jest, '--forceExit', '--json', `--outputFile=${resultFile}`, ...args);
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'));
    // A test file that does not even load has no failed tests, and jest fails on more than tests alone.
    const failures = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: ok ? failures : Math.max(failures, 1) };
  } catch {
    return { passed: 0, failed: 1 }; // jest never got as far as a result
  }
}
