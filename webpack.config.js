const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CssMinimizerPlugin = require('css-minimizer-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
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
  module: { ...shared.module, parser: { javascript: { dynamicImportMode: 'eager', createRequire: false } } },
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

/** Where the add-in is tried out; the manifest is written for it. */
const developmentUrl = 'https://localhost:3000';
const officeCdn = 'https://appsforoffice.microsoft.com';

/** The client as Microsoft ships it, as far as Excel asks for it: one file a platform, and its words. */
const officeJs = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const officeJsFiles = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-*.js',
  'telemetry/*.js',
  '{en-us,zh-*}/office_strings.js',
];

/**
 * The add-in: a folder for any static web server. `--env url=https://intranet.example/gouji` names the address where
 * it will stand, `--env cdn` takes office.js from Microsoft instead of from that server.
 */
const pane = ({ url = developmentUrl, cdn = false }) => ({
  ...shared,
  name: 'pane',
  target: ['web', 'es2022'],
  entry: { taskpane: './src/taskpane/main.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: 'taskpane/[name].[contenthash:8].js',
    chunkFilename: 'taskpane/[name].[contenthash:8].js',
    // The command line and the measurements stand in the same folder.
    clean: { keep: /^(cli|bench|web)[/\\]/u },
    module: true,
    chunkFormat: 'module',
  },
  experiments: { outputModule: true },
  resolve: { ...shared.resolve, extensions: ['.tsx', ...shared.resolve.extensions] },
  module: {
    rules: [
      ...shared.module.rules,
      {
        test: /\.tsx$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: JSON.parse(readFileSync(path.resolve(__dirname, '.swcrc-tsx'), 'utf8')),
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  optimization: { minimizer: ['...', new CssMinimizerPlugin()] },
  // Office.js is by far the largest file, and not ours to split.
  performance: { hints: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: 'taskpane/[name].[contenthash:8].css' }),
    new HtmlPlugin({
      // The plugin's own templates want `with`, which a module may not have.
      templateContent: () =>
        readFileSync(path.resolve(__dirname, 'src/taskpane/taskpane.html'), 'utf8')
          .replace('{{officeJs}}', cdn ? `${officeCdn}/lib/1/hosted/office.js` : 'office-js/office.js')
          .replace('{{officeOrigin}}', cdn ? ` ${officeCdn}` : ''),
      filename: 'taskpane.html',
      scriptLoading: 'module',
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png' },
        { from: 'src/taskpane/too-old.js', to: 'taskpane/[name][ext]' },
        {
          from: 'manifest.xml',
          transform: (text) => text.toString().replaceAll(developmentUrl, url.replace(/\/+$/u, '')),
        },
        ...(cdn
          ? []
          : officeJsFiles.map((from) => ({
              from,
              context: officeJs,
              to: 'office-js/[path][name][ext]',
              globOptions: { ignore: ['**/*.debug.js'] },
              // Unmodified, as its licence asks.
              info: { minimized: true },
            }))),
      ],
    }),
  ],
});

/** What is shipped, or with `--env bench` what is measured. */
module.exports = (env) => (env.bench ? [bench()] : [cli, pane(env)]);
