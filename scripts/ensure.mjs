/** What a bare machine lacks before anything here runs, and how it gets it. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isInstalledAsLocked } from './locked-packages.mjs';

export const root = path.resolve(import.meta.dirname, '..');

/** npm is a .cmd on Windows. */
const shellFor = (command) => command === 'npm' && process.platform === 'win32';

/** Runs a command in the project's folder, showing what it prints; true when it succeeded. */
export function run(command, ...args) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: shellFor(command) };
  return spawnSync(command, args, options).status === 0;
}

/** The same beside other things: what it printed comes when it ends, and whether it succeeded. */
export function runAside(command, args, cwd = root) {
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: shellFor(command),
  });
  let output = '';
  const take = (text) => void (output += text);
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (status) => resolve({ ok: status === 0, output: output.trimEnd() }));
  });
}

const webpackCli = 'node_modules/webpack-cli/bin/cli.js';

/** The command that builds some of the configurations of webpack.config.js, or of another file. */
export const webpackCommand = (names, config = 'webpack.config.js') => [
  'node',
  [webpackCli, '--config', config, ...names.flatMap((name) => ['--config-name', name])],
];

/** Builds configurations of webpack.config.js: `cli`, `pane`, `web`; true when it succeeded. */
export const webpack = (...names) => {
  const [command, args] = webpackCommand(names);
  return run(command, ...args);
};

/** `npm run <script>`, without npm's own lines. */
export const npmRun = (script) => run('npm', 'run', '--silent', script);

/** Installs what package-lock.json pins, unless node_modules already holds exactly that. */
export function ensureNpmPackages() {
  if (installedAsLocked()) return;
  // Dev packages even where NODE_ENV is "production"; no scripts, since whoever asks builds next anyway.
  if (!run('npm', 'ci', '--include=dev', '--ignore-scripts')) process.exit(1);
}

function installedAsLocked() {
  const installedLock = path.join(root, 'node_modules/.package-lock.json');
  return (
    existsSync(installedLock) &&
    isInstalledAsLocked(packagesOf(path.join(root, 'package-lock.json')), packagesOf(installedLock))
  );
}

const packagesOf = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages;

/** Each with the programs for whose sake it is installed. */
const systemPackages = [
  { name: 'libreoffice-calc', command: 'soffice', of: ['soffice'], purpose: 'to recalculate workbooks' },
  { name: 'libreoffice-writer', command: 'lowriter', of: ['soffice'], purpose: 'to lay out Word documents' },
  {
    name: 'poppler-utils',
    command: 'pdftoppm',
    of: ['soffice', 'poppler'],
    purpose: 'to look at printed pages',
  },
  { name: 'chromium', command: 'chromium', of: ['chromium'], purpose: 'to open pages in a browser' },
  {
    name: 'fonts-noto-cjk',
    command: 'fc-list',
    args: [':lang=zh'],
    of: ['soffice', 'chromium'],
    purpose: 'to draw Chinese text',
  },
  {
    name: 'fonts-urw-base35',
    command: 'fc-list',
    args: [':family=Nimbus Roman'],
    of: ['soffice'],
    purpose: 'to print sheets in a narrow font',
  },
  { name: 'nginx', command: 'nginx', of: ['nginx'], purpose: 'to serve pages as units do' },
  { name: 'python3', command: 'python3', of: ['archivers'], purpose: 'to open zips' },
  { name: 'p7zip-full', command: '7z', of: ['archivers'], purpose: 'to open zips' },
];

/**
 * Installs missing system packages where it may; elsewhere it says what to install, and their tests fail.
 * @param {readonly string[]} programs those that are going to run: `chromium`, `soffice`, `poppler`, `nginx`, `archivers`.
 */
export function ensureSystemPackages(programs) {
  const missing = systemPackages.filter(
    (it) => it.of.some((each) => programs.includes(each)) && !isInstalled(it),
  );
  if (missing.length === 0) return;
  const mayInstall = process.getuid?.() === 0 && isCommand('apt-get');
  if (mayInstall) aptInstall(namesOf(missing));

  const stillMissing = missing.filter((it) => !isInstalled(it));
  if (stillMissing.length === 0) return;
  console.error('\nNot installed on this machine (the tests that need them will fail):');
  for (const { name, command, purpose } of stillMissing) console.error(`  ${name} (${command}), ${purpose}`);
  console.error(`On Debian or Ubuntu: sudo apt-get install ${namesOf(stillMissing).join(' ')}\n`);
}

const namesOf = (packages) => packages.map(({ name }) => name);

/** Having the command is enough, except for fonts, where it must also list one. */
function isInstalled({ command, args }) {
  if (!args) return isCommand(command);
  return spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim().length > 0;
}

/** Debian has servers where only root looks for programs. */
const folders = () => [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'];

const isCommand = (name) => folders().some((folder) => existsSync(path.join(folder, name)));

function aptInstall(names) {
  const apt = [
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-o',
    'DPkg::Lock::Timeout=120',
    '-o',
    'Acquire::Retries=3',
  ];
  run('env', ...apt, 'update');
  run('env', ...apt, 'install', '-y', '--no-install-recommends', ...names);
}
