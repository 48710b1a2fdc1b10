/** Building anew after every change. */
import { createRequire } from 'node:module';

/**
 * Builds a configuration of webpack.config.js, and again whenever one of its files changes. Resolves after the first
 * build, whether it succeeded or not; of each it says how it went.
 * @param change what is to differ from the configuration as it is shipped.
 * @returns how to stop.
 */
export async function buildAndWatch(name, change = (config) => config) {
  const require = createRequire(import.meta.url);
  const webpack = require('webpack');
  const config = require('../webpack.config.js')({}).find((each) => each.name === name);
  const compiler = webpack(change(config));
  await new Promise((resolve) => {
    compiler.watch({}, (error, stats) => {
      if (error || stats.hasErrors())
        console.error(error?.message ?? stats.toString({ preset: 'errors-only' }));
      else console.log('已构建，重新加载即可看到。Built; reload to see it.');
      resolve();
    });
  });
  return () => new Promise((resolve) => compiler.close(resolve));
}
