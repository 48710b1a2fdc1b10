const { createHash } = require('node:crypto');

const worker = 'service-worker.js';

/** A file that has its content in its name needs nothing else to tell versions apart. */
const precacheEntry = ({ name, source, info }) => ({
  url: name,
  revision: info.contenthash ? null : createHash('sha256').update(source.buffer()).digest('hex').slice(0, 16),
});

/** Lists all files of the browser edition for its service worker, which stores them for times without a network. */
exports.ListWebFiles = class ListWebFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ListWebFiles', (compilation) => {
      // When names and contents are final.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT - 1;
      compilation.hooks.processAssets.tap({ name: 'ListWebFiles', stage }, () => {
        const listed = compilation
          .getAssets()
          .filter(({ name }) => name !== worker && !name.endsWith('.txt'))
          .map(precacheEntry);
        compilation.updateAsset(worker, (source) => {
          const text = source.source().toString();
          const filled = text.replace('self.__WB_MANIFEST', () => JSON.stringify(listed));
          if (filled === text) throw new Error('the service worker has no place for the list of files');
          return new sources.RawSource(filled);
        });
      });
    });
  }
};
