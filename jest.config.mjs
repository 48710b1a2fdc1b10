// Published as ES modules only, which jest has to compile like our own files.
const esmPackages = ['hucre', 'preact'];

/** One project a kind of environment: the browser doors will bring their own. */
const node = {
  displayName: 'node',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '\\.ts$': '@swc/jest', // as .swcrc says, and as webpack does
    '\\.m?js$': ['@swc/jest', { swcrc: false, jsc: { target: 'es2022' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
};

export default { projects: [node] };
