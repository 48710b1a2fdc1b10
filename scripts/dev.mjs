/**
 * The browser edition for changing it: built anew after every change, with source maps, and served on this machine.
 * It stands apart from what `npm start` builds, at a port of its own.
 */
import path from 'node:path';
import { buildAndWatch } from './build-and-watch.mjs';
import { ensureNpmPackages, root } from './ensure.mjs';

const usualPort = 3100;
const folder = path.join(root, 'out/dev');

ensureNpmPackages();
const { serveFolder, stopOnSignal } = await import('./static-server.mjs');

console.log('Building the browser edition…');
const stopBuilding = await buildAndWatch('web', (config) => ({
  ...config,
  mode: 'development',
  // A page of ours runs no `eval`, by its own policy: the maps are files beside it.
  devtool: 'source-map',
  output: { ...config.output, path: folder },
}));
const { port, close } = await serveFolder({
  folder,
  port: Number(process.env.PORT) || usualPort,
  index: 'index.html',
  // It would answer with files of an earlier build.
  without: ['/service-worker.js'],
});
stopOnSignal(() => Promise.all([close(), stopBuilding()]));
console.log(`
The browser edition: http://localhost:${port}/
Reload the page after a change. Press Ctrl+C to stop.
`);
