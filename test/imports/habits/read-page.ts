import { forms } from '../../../src/forms/index';
import { importSource } from '../../../src/imports/import-filing';
import type { Imported } from '../../../src/imports/import-filing';
import { readHtml } from '../../../src/imports/sources/html-source';
import { readText } from '../../../src/imports/sources/text-source';

/** Lines of plain text, imported. */
export const importText = (...lines: readonly string[]): Imported =>
  importSource(readText(lines.join('\n')), forms);

/** A page, imported. */
export const importHtml = (html: string): Imported => importSource(readHtml(html), forms);

/** The answers to some fields, in their order. */
export const answersOf = ({ filing }: Imported, ...names: readonly string[]): readonly unknown[] =>
  names.map((name) => filing.answers[name]);

/** The seven fields of a row of table three. */
export const sevenOf = (row: string): readonly string[] =>
  ['person', 'business', 'research', 'welfare', 'legal', 'other', 'total'].map(
    (column) => `requests.${row}.${column}`,
  );
