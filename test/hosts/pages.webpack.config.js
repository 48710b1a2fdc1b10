/** Pages on which hosts and the pane are tested in a browser: `npm run build:tests`. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

const page = (name, entry, { rules = [], plugins = [], files = [], ...options } = {}) => ({
  name,
  // As it is shipped, but for what only makes it smaller.
  mode: 'production',
  optimization: { minimize: false },
  devtool: false,
  stats: 'errors-only',
  entry: path.resolve(__dirname, entry),
  output: { path: path.resolve(__dirname, '../../out/pages', name), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.ts$/, use: 'swc-loader' }, ...rules] },
  plugins: [
    ...plugins,
    new CopyPlugin({ patterns: [path.resolve(__dirname, path.dirname(entry), 'index.html'), ...files] }),
  ],
  performance: { hints: false },
  ...options,
});

const components = {
  test: /\.tsx$/,
  loader: 'swc-loader',
  options: JSON.parse(readFileSync(path.resolve(__dirname, '../../.swcrc-tsx'), 'utf8')),
};

module.exports = [
  page('host-page', 'browser-pane/host-pane.ts'),
  page('gallery', '../gallery/gallery.tsx', {
    target: ['web', 'es2022'],
    files: [{ context: path.resolve(__dirname, '../..'), from: 'assets/*.png' }],
    rules: [components, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
    plugins: [new MiniCssExtractPlugin()],
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      alias: { liquidjs$: 'liquidjs/dist/liquid.browser.mjs' },
    },
  }),
];
