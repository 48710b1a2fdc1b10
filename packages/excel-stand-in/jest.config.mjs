import { readFileSync } from 'node:fs';

/** How TypeScript is compiled, as everywhere in the repository: swc itself looks no further up than this folder. */
const typescript = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8'));

export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { ...typescript, swcrc: false }],
    '\\.m?js$': ['@swc/jest', { swcrc: false, jsc: { target: 'es2022' } }],
  },
  // Published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  // In milliseconds, for whatever hangs: a busy machine may take its time.
  testTimeout: 600_000,
};
