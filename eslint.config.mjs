import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// The plugin's own preset brings a second, older typescript-eslint, so only its rules are taken over.
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.entries(config.rules))
    .filter(([name]) => name.startsWith('office-addins/'))
    .map(([name]) => [name, 'error']),
);

/** How a pattern is spelt where the meaning is the same, and assertions that are there for speed. */
const tastes = [
  'match-any',
  'negation',
  'no-obscure-range',
  'no-unused-capturing-group',
  'no-useless-assertions',
  'no-useless-non-capturing-group',
  'optimal-quantifier-concatenation',
  'prefer-character-class',
  'prefer-d',
  'use-ignore-case',
];

/** What a package may not import. */
const outside = { group: ['../../../*'], message: 'A package stands alone.' };
const formulaEngine = {
  group: ['@univerjs/*'],
  message: 'Formula engines are handed in by whoever uses one.',
};

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Chinese paragraphs are indented with full-width spaces.
      'no-irregular-whitespace': ['error', { skipTemplates: true, skipRegExps: true }],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  {
    // What these rules cannot see, patterns that are built of pieces, test/patterns.test.ts tries.
    files: ['src/**/*.{ts,tsx,js}'],
    extends: [regexp.configs['flat/recommended']],
    rules: {
      'prefer-regex-literals': 'off',
      // A sticky pattern is tried at one place alone.
      'regexp/no-super-linear-move': ['error', { ignoreSticky: true }],
      ...Object.fromEntries(tastes.map((name) => [`regexp/${name}`, 'off'])),
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'packages/*/src/**'],
    ignores: ['src/forms/**', '**/*.html'],
    rules: { 'max-lines': ['error', 250] },
  },
  { files: ['packages/*/*/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [outside] }] } },
  {
    files: ['packages/excel-stand-in/src/**/*.ts'],
    ignores: ['**/univer-formulas.ts'],
    rules: {
      'no-restricted-globals': ['error', ...Object.keys(globals.jest)],
      'no-restricted-imports': ['error', { patterns: [outside, formulaEngine] }],
    },
  },
  {
    files: ['src/hosts/excel*', 'src/hosts/excel*/**', 'src/taskpane/**'],
    plugins: { 'office-addins': officeAddins },
    rules: officeRules,
  },
  {
    files: ['test/**/*.ts', 'packages/*/test/**/*.ts'],
    rules: {
      // Jest's matchers (`expect.any(Number)`) are typed `any`, and its spies are named without being called.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // A stand-in for something asynchronous need not wait itself.
      '@typescript-eslint/require-await': 'off',
    },
  },

  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: globals.node } },
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['src/**/*.js', 'packaging/*.js'],
    languageOptions: { sourceType: 'script', globals: globals.browser },
  },
);
