/**
 * The browser edition on this machine: installs what is missing, builds, serves, and opens it on the sample.
 * `--no-build` serves what was built last.
 */
import path from 'node:path';
import { ensureNpmPackages, root, webpack } from './ensure.mjs';

const usualPort = 3000;
const folder = path.join(root, 'dist/web');

ensureNpmPackages();
if (!process.argv.includes('--no-build')) {
  console.log('正在准备浏览器版，第一次需要一分钟左右… Building the browser edition…');
  if (!webpack('web')) {
    console.error('\n没有构建成功，原因见上。The build failed; the reason is above.');
    process.exit(1);
  }
}

// Packages of the project's own may be imported only now that they are there.
const { isServed, newKey } = await import('./known-server.mjs');
const { serveFolder, stopOnSignal } = await import('./static-server.mjs');
const { openBrowser } = await import('./open-browser.mjs');

const say = (address, lines) => {
  console.log(`
勾稽浏览器版 Gouji in the browser：${address}
${lines.join('\n')}
`);
  openBrowser(address);
};

const port = Number(process.env.PORT) || usualPort;
if (await isServed(port)) {
  // Another port would be another place for what the browser keeps: the clerk's work would seem to be gone.
  say(`http://localhost:${port}/`, ['已经在运行，直接打开即可。It is running already; just open it.']);
} else {
  const key = newKey();
  const { headersFor } = key;
  const { port: found, close } = await serveFolder({ folder, port, index: 'index.html', headersFor });
  key.keep(found);
  stopOnSignal(() => {
    key.forget(found);
    return close();
  });
  say(`http://localhost:${found}/`, [
    ...(found === port
      ? []
      : [`端口 ${port} 已被其他程序占用，改用 ${found}。Port ${port} is taken; ${found} is used.`]),
    '打开后是一份填好的样例，可以直接改动；点“校验”核对，点“报告”生成报告。',
    'It opens on a filled-in sample. Nothing leaves this machine. Press Ctrl+C to stop（按 Ctrl+C 停止）。',
  ]);
}
