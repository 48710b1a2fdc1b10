const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

const inPackage = /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/u;

/** A module with those that webpack has put together in it. */
const withInner = (module) => [module, ...(module.modules ?? [])];

/** The folder of a package that another one depends on; none where it is not installed. */
const installedFor = (folder, name) => {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    const found = path.join(at, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) return [found];
  }
  return [];
};

/** Folders of packages and of all that these depend on: many are published with others put together in them. */
const withDependencies = (folders) => {
  const found = new Set(folders);
  for (const folder of found) {
    const { dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const names = Object.keys(dependencies).filter((name) => !name.startsWith('@types/'));
    for (const each of names.flatMap((name) => installedFor(folder, name))) found.add(each);
  }
  return [...found];
};

/** Lists the packages of which something may be in what is built, in a file beside it: their licences are shipped. */
exports.ListPackages = class ListPackages {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ListPackages', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'ListPackages', stage }, () => {
        const shipped = [...compilation.modules].filter(
          (module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0,
        );
        const folders = shipped
          .flatMap(withInner)
          .flatMap((module) => inPackage.exec(module.nameForCondition() ?? '')?.[1] ?? []);
        const lines = withDependencies(folders)
          .map((folder) => path.relative(compiler.context, folder).split(path.sep).join('/'))
          .sort();
        compilation.emitAsset(
          'packages.txt',
          new sources.RawSource(lines.map((each) => `${each}\n`).join('')),
        );
      });
    });
  }
};
