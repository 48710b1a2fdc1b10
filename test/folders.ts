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
  model: { imports: [] },
  forms: { imports: ['model'] },
  workbook: { imports: ['model'] },
  prose: { imports: ['model'] },
  rules: { imports: ['model', 'prose'] },
  repair: { imports: ['model'] },
  report: { imports: ['model'], packages: ['liquidjs'] },
  imports: { imports: ['model', 'hosts/xlsx/whole-ods'], packages: ['hucre', 'fflate', 'parse5'] },
  exports: { imports: ['model'], packages: ['hucre', 'docx', 'fflate'] },
  hosts: { imports: ['model'] },
  'hosts/excel': { imports: ['model'], globals: ['Office', 'Excel'] },
  'hosts/xlsx': { imports: ['model'], packages: ['hucre', 'fflate'] },
  'hosts/univer': {
    imports: ['model'],
    packages: [
      'hucre',
      '@univerjs/core',
      '@univerjs/preset-sheets-core',
      '@univerjs/preset-sheets-conditional-formatting',
      '@univerjs/preset-sheets-data-validation',
    ],
  },
  session: {
    imports: ['model', 'workbook', 'rules', 'prose', 'repair', 'report', 'imports', 'exports'],
    types: ['hosts/host'],
  },
  cli: {
    imports: ['model', 'forms', 'session', 'hosts', '../package.json'],
    packages: ['commander'],
    node: true,
    globals: nodeGlobals,
  },
  taskpane: {
    imports: ['model', 'forms', 'session', 'hosts', 'commands', '../package.json'],
    packages: ['preact', '@microsoft/office-js-helpers'],
    globals: ['document', 'Office', 'Excel'],
  },
  commands: { imports: [], globals: ['Office'] },
  web: {
    imports: ['model', 'forms', 'session', 'hosts', 'taskpane'],
    packages: ['preact', 'idb', 'workbox-precaching'],
    globals: ['document'],
  },
};

/** Globals that only the folders whose line names them may touch. */
export const guardedGlobals = ['document', 'window', 'Office', 'Excel', ...nodeGlobals];
