/** Pages on which hosts are tested in a browser: `npm run build:tests`. */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

const page = (name, entry, { rules = [], plugins = [], ...options } = {}) => ({
  ...options,
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
    new CopyPlugin({ patterns: [path.resolve(__dirname, path.dirname(entry), 'index.html')] }),
  ],
  // The grid is large: what has not changed since the last build is not compiled anew.
  cache: { type: 'filesystem', name: `tests-${name}`, buildDependencies: { config: [__filename] } },
  performance: { hints: false },
});

module.exports = [
  page('host-page', 'browser-pane/host-pane.ts'),
  page('grid-page', 'univer/page/grid-page.ts', {
    target: ['web', 'es2022'],
    rules: [{ test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }],
    plugins: [new MiniCssExtractPlugin()],
  }),
];
