import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';

/** What can make a PDF: LibreOffice of a Word document, a browser of a page. */
export type Converter = 'office' | 'browser';

/** A program of this machine. */
export interface Program {
  readonly kind: Converter;
  readonly file: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Names by which programs are started, the one that is preferred first. */
const names: Readonly<Record<Converter, readonly string[]>> = {
  office: ['soffice', 'libreoffice'],
  browser: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'msedge',
    'chrome',
  ],
};

/** Where they are on systems on which nobody starts them by name. */
const inFolders: Readonly<Record<Converter, readonly string[]>> = {
  office: ['LibreOffice/program/soffice.exe'],
  browser: ['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe'],
};
const onMac: Readonly<Record<Converter, readonly string[]>> = {
  office: ['LibreOffice.app/Contents/MacOS/soffice'],
  browser: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

const placesOf = (kind: Converter, system: NodeJS.Platform, environment: Environment): readonly string[] => {
  const isWindows = system === 'win32';
  // Node gives PATH by that name on every system, however Windows writes it.
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const byName = names[kind].flatMap((name) =>
    folders.map((folder) => path.join(folder, isWindows ? `${name}.exe` : name)),
  );
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  );
  const usual = isWindows
    ? roots.flatMap((root) => inFolders[kind].map((place) => path.join(root, place)))
    : system === 'darwin'
      ? onMac[kind].map((place) => path.join('/Applications', place))
      : [];
  return [...byName, ...usual];
};

const canRun = async (file: string): Promise<boolean> => {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The programs of this machine that can make a PDF, one a kind: LibreOffice first, which takes the Word document. */
export const findPrograms = async (
  system: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): Promise<readonly Program[]> => {
  const found: Program[] = [];
  for (const kind of ['office', 'browser'] as const)
    for (const file of placesOf(kind, system, environment))
      if (await canRun(file)) {
        found.push({ kind, file });
        break;
      }
  return found;
};
