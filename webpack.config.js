const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CssMinimizerPlugin = require('css-minimizer-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { BannerPlugin } = require('webpack');
const { flexGaps } = require('./scripts/flex-gaps');
const { fillMarks } = require('./scripts/fill-marks');
const { ListPackages } = require('./scripts/list-packages');
const { ListWebFiles } = require('./scripts/list-web-files');
const { manifestFor } = require('./scripts/manifest-for');
const { rule: noStyles } = require('./scripts/no-styles');
const { officeJsMarks } = require('./scripts/office-js-source');
const { rule: divisions } = require('./scripts/reduce-divisions');
const { rule: cmaps } = require('./scripts/pack-cmaps');
const { rule: pdfjs } = require('./scripts/tame-pdfjs');

/** Data and scripts of packages, as far as they are needed here. */
const data = [divisions, cmaps, pdfjs];

const shared = {
  mode: 'production',
  devtool: false,
  stats: 'errors-warnings',
  resolve: {
    extensions: ['.ts', '.js'],
    // The same template engine in every edition; the one for Node only adds reading templates from files.
    alias: { liquidjs$: 'liquidjs/dist/liquid.browser.mjs' },
  },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: 'swc-loader' }, ...data] }, // see .swcrc
};

/** One file for Node with everything in it but what reads PDFs, left readable so that a stack trace tells something. */
const node = {
  ...shared,
  target: 'node20',
  module: { ...shared.module, parser: { javascript: { dynamicImportMode: 'eager', createRequire: false } } },
  optimization: { minimize: false, splitChunks: false },
};

const cli = {
  ...node,
  name: 'cli',
  entry: { gouji: './src/cli/main.ts', worker: './src/cli/collect/worker.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli') },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), new ListPackages()],
};

/** What a page draws, where a measurement plays the page. */
const drawn = () => ({
  test: /\.tsx$/,
  use: { loader: 'swc-loader', options: { ...settingsOf('.swcrc-tsx'), swcrc: false } },
});

const bench = () => ({
  ...node,
  name: 'bench',
  resolve: { ...shared.resolve, extensions: ['.tsx', ...shared.resolve.extensions] },
  module: { ...node.module, rules: [...node.module.rules, drawn(), noStyles] },
  entry: Object.fromEntries(
    readdirSync(path.resolve(__dirname, 'bench'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [path.basename(file, '.ts'), `./bench/${file}`]),
  ),
  output: { path: path.resolve(__dirname, 'dist/bench') },
  // The stand-in for Excel serves files that stand beside its own, as seen from the folder in which this is started.
  node: { __dirname: true },
  externals: Object.fromEntries(
    ['playwright-core', '@swc/core', 'selfsigned'].map((name) => [name, `commonjs ${name}`]),
  ),
});

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
 * The oldest browser that pages run in. Fields of classes are newer than the language of its year, ES2020. Optional
 * chaining is not: it goes wrong there only for `f?.(...a, b)`, which test/browsers finds.
 * https://crbug.com/v8/11558
 */
const floor = {
  targets: { chrome: '80' },
  include: ['transform-class-properties'],
  exclude: ['transform-optional-chaining'],
};

/** Compiles files of one kind for the floor, as their own settings say but for the language that comes out. */
const compiled = (test, { jsc: { parser, transform } = {} }) => ({
  test,
  loader: 'swc-loader',
  options: {
    swcrc: false,
    env: floor,
    jsc: {
      parser,
      // Fields that are assigned take less room than fields that are defined, and no class here can tell.
      transform: { ...transform, useDefineForClassFields: false },
      assumptions: { setPublicClassFields: true },
    },
  },
});

/**
 * What pages for a browser share. `folder` is where their scripts and styles stand in the output. The scripts are
 * classic ones, since browsers refuse modules to a page that is opened from a folder.
 */
const page = (folder) => ({
  ...shared,
  target: ['web', 'browserslist:chrome 80'],
  resolve: { ...shared.resolve, extensions: ['.tsx', ...shared.resolve.extensions] },
  module: {
    rules: [
      compiled(/\.ts$/, settingsOf('.swcrc')),
      compiled(/\.tsx$/, settingsOf('.swcrc-tsx')),
      compiled(/\.m?js$/, {}),
      ...data,
      {
        test: /\.css$/,
        use: [
          MiniCssExtractPlugin.loader,
          { loader: 'css-loader', options: { importLoaders: 1 } },
          { loader: 'postcss-loader', options: { postcssOptions: { config: false, plugins: [flexGaps()] } } },
        ],
      },
    ],
  },
  // The largest file, office.js, is not ours to split.
  performance: { hints: false },
  output: {
    filename: `${folder}/[name].[contenthash:8].js`,
    chunkFilename: `${folder}/[name].[contenthash:8].js`,
  },
  optimization: {
    minimizer: [
      // Several times faster than the usual one, and no larger.
      new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify }),
      new CssMinimizerPlugin(),
    ],
    // What several parts use stands in a file of its own from 4 kB on: in each of them, it made a tenth of the page.
    splitChunks: { minSize: 4000 },
  },
});

const textOf = (file) => readFileSync(path.resolve(__dirname, file), 'utf8');
const settingsOf = (file) => JSON.parse(textOf(file));

/** The worker of a page: the parts that it loads are those of the page, and stand beside its own script. */
const worker = (file) => ({ import: file, chunkLoading: 'import-scripts', publicPath: 'auto' });

/** The file of a script that pages do not load by themselves. */
const fileOf = ({ namedChunks }, name) =>
  [...namedChunks.get(name).files].find((file) => file.endsWith('.js'));

/** A page's styles, and the page itself, whose marks are filled in. */
const pageFiles = (folder, html, filename, marks = {}) => [
  new MiniCssExtractPlugin({ filename: `${folder}/[name].[contenthash:8].css` }),
  new HtmlPlugin({
    templateContent: ({ compilation }) =>
      fillMarks(textOf(html), { ...marks, worker: fileOf(compilation, 'worker') }),
    filename,
    scriptLoading: 'defer',
    excludeChunks: ['worker', 'service-worker'],
  }),
];

/**
 * The add-in: a folder for any static web server. `--env url=https://intranet.example/gouji` names the address where
 * it will stand, `--env cdn` takes office.js from Microsoft instead of from that server, `--env cdn=21vianet` from
 * 21Vianet, which runs Microsoft 365 in China.
 */
const pane = ({ url, cdn = false }) => {
  const base = page('taskpane');
  return {
    ...base,
    name: 'pane',
    entry: { taskpane: './src/taskpane/main.tsx', worker: worker('./src/taskpane/worker.ts') },
    output: {
      ...base.output,
      path: path.resolve(__dirname, 'dist'),
      // The command line, the browser edition and the measurements stand in the same folder.
      clean: { keep: /^(cli|bench|web)[/\\]/u },
    },
    plugins: [
      ...pageFiles('taskpane', 'src/taskpane/taskpane.html', 'taskpane.html', officeJsMarks(cdn)),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          {
            from: 'manifest.xml',
            transform: (text) => manifestFor(text.toString(), url),
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
      new ListPackages(),
    ],
  };
};

/** The browser edition: a folder for any static web server, or for `npm start`. */
const web = () => {
  const base = page('web');
  return {
    ...base,
    name: 'web',
    entry: {
      web: './src/web/main.tsx',
      worker: worker('./src/web/worker.ts'),
      'service-worker': './src/web/offline-worker.ts',
    },
    output: {
      ...base.output,
      path: path.resolve(__dirname, 'dist/web'),
      // What loads parts makes their addresses under the name that the page's policy allows.
      trustedTypes: 'gouji',
      // Beside the page: a script that stands in the page itself (scripts/standalone.mjs) has no address to go by.
      publicPath: '',
      // Browsers know a service worker by its address.
      filename: ({ chunk }) => (chunk.name === 'service-worker' ? 'service-worker.js' : base.output.filename),
      clean: true,
    },
    plugins: [
      ...pageFiles('web', 'src/web/index.html', 'index.html'),
      new CopyPlugin({ patterns: [{ from: 'assets/*.png' }] }),
      new ListPackages(),
      new ListWebFiles(),
    ],
  };
};

/** What is shipped, or with `--env bench` what is measured. */
module.exports = (env) => (env.bench ? [bench()] : [cli, pane(env), web()]);
