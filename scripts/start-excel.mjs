/**
 * The add-in for trying it out in Excel: builds it, serves it over https with a development certificate, builds it
 * anew after every change, and says how to bring it into Excel.
 */
import path from 'node:path';
import { buildAndWatch } from './build-and-watch.mjs';
import { ensureNpmPackages, root } from './ensure.mjs';

/** The manifest names it. */
const port = 3000;
const folder = path.join(root, 'dist');
const address = `https://localhost:${port}`;

ensureNpmPackages();
const { developmentCertificate } = await import('./development-certificate.mjs');
const { serveFolder, stopOnSignal } = await import('./static-server.mjs');

const { certificate, isTrusted } = await developmentCertificate();
console.log('正在构建加载项… Building the add-in…');
const stopBuilding = await buildAndWatch('pane');
const close = await serve();
stopOnSignal(() => Promise.all([close(), stopBuilding()]));
console.log(steps());

async function serve() {
  try {
    return (await serveFolder({ folder, port, certificate, nextFree: false })).close;
  } catch (error) {
    console.error(
      error.code === 'EADDRINUSE'
        ? `端口 ${port} 已被占用（是否还开着 npm start？）。请关闭后再试。\nPort ${port} is taken (is npm start still running?). Stop that and try again.`
        : `没有启动：${error.message}`,
    );
    await stopBuilding();
    process.exit(1);
  }
}

function steps() {
  const manifest = path.join(folder, 'manifest.xml');
  const trust = isTrusted
    ? ''
    : `
证书还没有受信任：用浏览器打开 ${address}/taskpane.html，接受证书后再装入 Excel。
The certificate is not trusted yet: open ${address}/taskpane.html in a browser and accept it first.
`;
  return `
加载项 The add-in：${address}/taskpane.html
清单 Its manifest：${manifest}
${trust}
Windows
  1. 把清单放进一个共享文件夹（如 \\\\电脑名\\addins）。
     Put the manifest into a shared folder, such as \\\\COMPUTER\\addins.
  2. Excel：文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录，填入该文件夹并勾选“在菜单中显示”，重启 Excel。
     Excel: File → Options → Trust Center → Trusted Add-in Catalogs: add the folder, tick “Show in Menu”, restart.
  3. 开始 → 加载项 → 高级 → 共享文件夹 → 勾稽。
     Home → Add-ins → Advanced → Shared Folder.
  共享文件夹只供测试，微软不支持正式使用。A share is for tests only; Microsoft does not support it for production.
Mac
  1. 把清单复制到 Copy the manifest to
     ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/
  2. 重启 Excel，开始 → 加载项 → 勾稽。
     Restart Excel; Home → Add-ins.
网页版 Excel on the web
  1. 开始 → 加载项 → 更多设置 → 上传我的加载项，选择清单。
     Home → Add-ins → More Settings → Upload My Add-in: choose the manifest.
  2. Chrome、Edge 142 起会问是否允许访问本地网络，请点“允许”，否则面板打不开。
     Chrome and Edge from 142 ask for access to the local network: allow it, or the pane does not open.
     管理员也可以设置策略 Or the administrator sets the policy LocalNetworkAccessAllowedForUrls.

装好后在“年报”选项卡中点“打开面板”。The ribbon tab is 年报.
按 Ctrl+C 停止。Press Ctrl+C to stop.
`;
}
