const { createHash } = require('node:crypto');

const worker = 'service-worker.js';

/** Whether a chunk is part of the grid, which is loaded after the page. */
const holdsGrid = (chunk, graph) =>
  !chunk.canBeInitial() &&
  [...graph.getChunkModulesIterable(chunk)].some((module) =>
    /[\\/](@univerjs|hosts[\\/]univer)[\\/]/u.test(module.nameForCondition?.() ?? ''),
  );

/** A file that has its content in its name needs nothing else to tell versions apart. */
const precacheEntry = ({ name, source, info }) => ({
  url: name,
  revision: info.contenthash ? null : createHash('sha256').update(source.buffer()).digest('hex').slice(0, 16),
});

/**
 * Lists files of the browser edition for the page itself: those of the grid with their sizes, so that their loading can
 * be shown, and all of them for the service worker, which keeps them for times without a network.
 */
exports.ListWebFiles = class ListWebFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ListWebFiles', (compilation) => {
      // When names and contents are final.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT - 1;
      compilation.hooks.processAssets.tap({ name: 'ListWebFiles', stage }, () => {
        const gridFiles = [...compilation.chunks]
          .filter((chunk) => holdsGrid(chunk, compilation.chunkGraph))
          .flatMap((chunk) => [...chunk.files])
          .map((file) => ({ file, size: compilation.getAsset(file).source.size() }));
        compilation.emitAsset('grid-files.json', new sources.RawSource(JSON.stringify(gridFiles)));

        const kept = compilation
          .getAssets()
          .filter(({ name }) => name !== worker && !name.endsWith('.txt'))
          .map(precacheEntry);
        compilation.updateAsset(worker, (source) => {
          const text = source.source().toString();
          const filled = text.replace('self.__WB_MANIFEST', () => JSON.stringify(kept));
          if (filled === text) throw new Error('the service worker has no place for the list of files');
          return new sources.RawSource(filled);
        });
      });
    });
  }
};
