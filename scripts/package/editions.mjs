/** What is in each of the four zips. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../ensure.mjs';
import { standaloneHtml } from '../standalone.mjs';
import { thirdPartyLicences } from './licences.mjs';
import { manifestPage } from './manifest-page.mjs';
import { filesOf, filledText, projectText } from './read-files.mjs';
import { officeOrigins, serverPolicy } from './server-policies.mjs';
import { batchFile, consoleText, plainText, textFile } from './zip.mjs';

const { version, engines } = JSON.parse(projectText('package.json'));
const [nodeMajor, nodeMinor] = engines.node.match(/\d+/gu);

/** The client of Excel, where the build takes it from no server of Microsoft's. */
const officeJs = 'office-js';

const licences = (...third) => ({
  LICENSE: textFile(projectText('LICENSE')),
  '第三方许可.txt': textFile(thirdPartyLicences(...third)),
});

const standalone = ({ web }) => ({
  '打开勾稽.html': plainText(standaloneHtml(web)),
  '使用说明.txt': textFile(filledText('packaging/standalone.txt', { version })),
  ...licences([path.join(web, 'packages.txt')], [web]),
});

/** What servers say of the pages, for their settings. */
const policies = ({ web, pane }) => ({
  webPolicy: serverPolicy(path.join(web, 'index.html'), ["'none'"]),
  panePolicy: serverPolicy(path.join(pane, 'taskpane.html'), ["'self'", ...officeOrigins]),
});

const guide = () => textFile(projectText('docs/deploy.zh-CN.md'));

const served = (dist) => {
  const marks = policies(dist);
  return {
    ...filesOf(dist.web, 'site/'),
    'site/web.config': plainText(filledText('packaging/web.web.config', marks)),
    'nginx.conf': plainText(filledText('packaging/web.nginx.conf', marks)),
    '部署说明.txt': guide(),
    ...licences([path.join(dist.web, 'packages.txt')], [dist.web]),
  };
};

const excel = (dist) => {
  const marks = policies(dist);
  const hasOfficeJs = existsSync(path.join(dist.pane, officeJs));
  const scripts = path.join(dist.pane, 'taskpane');
  return {
    ...filesOf(dist.pane, 'site/', [
      'taskpane.html',
      'taskpane',
      'assets',
      ...(hasOfficeJs ? [officeJs] : []),
    ]),
    'site/web.config': plainText(filledText('packaging/pane.web.config', marks)),
    'nginx.conf': plainText(filledText('packaging/pane.nginx.conf', marks)),
    '生成清单.html': plainText(manifestPage()),
    '部署说明.txt': guide(),
    ...licences(
      [path.join(dist.pane, 'packages.txt')],
      [scripts],
      hasOfficeJs ? ['node_modules/@microsoft/office-js'] : [],
    ),
  };
};

const commandLine = ({ cli }) => {
  const node = { nodeMajor, nodeMinor };
  const needsNode = filledText('packaging/needs-node.txt', node).trim();
  return {
    gouji: {
      ...plainText(filledText('packaging/gouji.sh', { ...node, needsNode })),
      isExecutable: true,
    },
    'gouji.cmd': batchFile(filledText('packaging/gouji.cmd', node)),
    'needs-node.txt': consoleText(`${needsNode}\n`),
    ...filesOf(cli, '', ['gouji.js', 'worker.js', 'pdf.js']),
    '使用说明.txt': textFile(filledText('packaging/cli.txt', { ...node, version })),
    ...licences([path.join(cli, 'packages.txt')]),
  };
};

/** Where the build puts what is packed. */
export const built = {
  web: path.join(root, 'dist/web'),
  pane: path.join(root, 'dist'),
  cli: path.join(root, 'dist/cli'),
};

/** The zips by their names; each gives its files by their paths. */
export const editions = {
  [`gouji-${version}-单机版.zip`]: standalone,
  [`gouji-${version}-网站版.zip`]: served,
  [`gouji-${version}-Excel版.zip`]: excel,
  [`gouji-${version}-命令行版.zip`]: commandLine,
};
