import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runTool } from './run-tool';

/**
 * LibreOffice takes over the results that it finds in an .xlsx, unless it is told to work out everything anew. And it
 * paints a small picture of what it saves as .ods, which takes it as long as the saving.
 */
const officeSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Save/Document"><prop oor:name="GenerateThumbnail" oor:op="fuse"><value>false</value></prop></item>
</oor:items>`;

/** A LibreOffice of the tests' own, with its settings in a folder of its own. */
export interface Office {
  /** Opens files, one process for all, and saves each in another format; gives the saved ones under their names. */
  convert(
    files: Readonly<Record<string, Uint8Array>>,
    format: 'xlsx' | 'xls' | 'ods' | 'fods' | 'pdf' | 'doc' | 'rtf' | 'odt',
    from?: 'xlsx' | 'fods' | 'docx',
  ): Promise<Readonly<Record<string, Uint8Array>>>;
  /** Where a converted file is, for other programs to read. */
  at(name: string): string;
}

/** Font settings under which a font of this machine stands for fonts that it has not. */
const fontSettings = (fonts: readonly string[], standIn: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${fonts.map((font) => `<match target="pattern"><test name="family"><string>${font}</string></test><edit name="family" mode="assign" binding="strong"><string>${standIn}</string></edit></match>`).join('\n')}
</fontconfig>`;

/**
 * Sets up LibreOffice for the tests of one file; it and all it wrote are gone after them.
 * @param fonts names of fonts that every Chinese office has: where one is missing, LibreOffice writes another instead.
 * @param standIn the font that it writes
 */
export const useOffice = (fonts: readonly string[] = [], standIn = 'Noto Sans CJK SC'): Office => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-office-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [profile, given, made] = ['profile', 'given', 'made'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  mkdirSync(given);
  writeFileSync(path.join(profile, 'user/registrymodifications.xcu'), officeSettings);
  const fontFile = path.join(folder, 'fonts.conf');
  writeFileSync(fontFile, fontSettings(fonts, standIn));
  const at = (name: string): string => path.join(made, name);
  return {
    at,
    convert: async (files, format, from = 'xlsx') => {
      const paths = Object.entries(files).map(([name, bytes]) => {
        const file = path.join(given, `${name}.${from}`);
        writeFileSync(file, bytes);
        return file;
      });
      const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
      await runTool(
        'soffice',
        [...options, '--convert-to', format, '--outdir', made, ...paths],
        from === 'docx' ? 'libreoffice-writer' : 'libreoffice-calc',
        { settings: fonts.length > 0 ? { FONTCONFIG_FILE: fontFile } : {} },
      );
      return Object.fromEntries(
        Object.keys(files).map((name) => [name, readFileSync(at(`${name}.${format}`))]),
      );
    },
  };
};
