/** The page that shows every state of the pane: `npm run build:tests`. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { rule: divisions } = require('../../scripts/reduce-divisions');

const root = path.resolve(__dirname, '../..');

module.exports = {
  name: 'gallery',
  // As it is shipped, but for what only makes it smaller.
  mode: 'production',
  target: ['web', 'es2022'],
  optimization: { minimize: false },
  devtool: false,
  stats: 'errors-only',
  entry: path.resolve(__dirname, 'gallery.tsx'),
  output: { path: path.join(root, 'out/pages/gallery'), filename: '[name].js', clean: true },
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    alias: { liquidjs$: 'liquidjs/dist/liquid.browser.mjs' },
  },
  module: {
    rules: [
      { test: /\.ts$/, use: 'swc-loader' },
      {
        test: /\.tsx$/,
        loader: 'swc-loader',
        options: JSON.parse(readFileSync(path.join(root, '.swcrc-tsx'), 'utf8')),
      },
      divisions,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin(),
    new CopyPlugin({
      patterns: [path.resolve(__dirname, 'index.html'), { context: root, from: 'assets/*.png' }],
    }),
  ],
  performance: { hints: false },
};
