const { readdirSync } = require('node:fs');
const path = require('node:path');
const { BannerPlugin } = require('webpack');

const shared = {
  mode: 'production',
  devtool: false,
  stats: 'errors-warnings',
  resolve: {
    extensions: ['.ts', '.js'],
    // The same template engine in every edition; the one for Node only adds reading templates from files.
    alias: { liquidjs$: 'liquidjs/dist/liquid.browser.mjs' },
  },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }] }, // see .swcrc
};

/** One file for Node with everything in it, left readable so that a stack trace tells something. */
const node = {
  ...shared,
  target: 'node20',
  module: { ...shared.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
  optimization: { minimize: false },
};

const cli = {
  ...node,
  name: 'cli',
  entry: { gouji: './src/cli/main.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli') },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
};

const bench = () => ({
  ...node,
  name: 'bench',
  entry: Object.fromEntries(
    readdirSync(path.resolve(__dirname, 'bench'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [path.basename(file, '.ts'), `./bench/${file}`]),
  ),
  output: { path: path.resolve(__dirname, 'dist/bench') },
});

/** What is shipped, or with `--env bench` what is measured. */
module.exports = (env) => (env.bench ? [bench()] : [cli]);
