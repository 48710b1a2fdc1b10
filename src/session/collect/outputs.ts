import { areaFiling } from '../../collect/area-filing';
import type { Collection } from '../../collect/collection';
import { drawLetters } from '../../collect/letters/draw-letters';
import { letterFor, letterKindFor } from '../../collect/letters/letter';
import { letterFileNames } from '../../collect/letters/letter-names';
import { drawCarried } from '../../collect/sheets/carried-sheet';
import { drawCollection } from '../../collect/sheets/draw-collection';
import { mostBodies } from '../../collect/sheets/sheet-names';
import { choicesTable } from '../../collect/match/choices';
import type { Choice } from '../../collect/match/choices';
import type { Matched } from '../../collect/match/match-hand-ins';
import { filingsTable } from '../../collect/tables/filings-table';
import { findingsTable } from '../../collect/tables/findings-table';
import type { Letterhead } from '../../exports/exporter';
import { dataCsv } from '../../exports/data-csv';
import type { Divisions } from '../../filing/divisions/divisions';
import type { DataTable } from '../../model/data-table';
import { dateOfDay } from '../../model/date-words';
import type { Drawing } from '../../model/drawing';
import type { FormWithTexts } from '../../model/form';
import { Session } from '../session';
import type { Collected } from './collected';
import { outputNames } from './output-names';

export { outputNames } from './output-names';

/** A file that comes of a collection. */
export interface CollectedFile {
  /** From the folder that is written, with “/”. */
  readonly path: string;
  readonly content: string | Uint8Array | Iterable<string | Uint8Array>;
  /** Whether what somebody wrote into the last one is in it. */
  readonly takesOver?: true;
}

/** How what comes of a collection is written. */
export interface OutputOptions {
  readonly forms: readonly FormWithTexts[];
  readonly divisions: Divisions;
  readonly writeDrawing: (drawing: Drawing) => Promise<Uint8Array>;
  readonly parquet: boolean;
  /** What a person answered before, which is kept. */
  readonly answers: readonly Choice[];
  /** The office's own head of letters; official letters have none. */
  readonly letterhead?: Letterhead;
}

const tableFiles = async (
  tables: readonly DataTable[],
  parquet: boolean,
): Promise<readonly CollectedFile[]> => {
  const files: CollectedFile[] = tables.map((table) => ({
    path: `${table.name}.csv`,
    content: dataCsv(table),
  }));
  if (!parquet) return files;
  const { parquetPieces } = await import('../../exports/parquet');
  return [
    ...files,
    ...tables.map((table) => ({ path: `${table.name}.parquet`, content: parquetPieces(table) })),
  ];
};

/** What writes the workbooks of a collection. */
export type WorkbookOptions = Pick<OutputOptions, 'forms' | 'divisions' | 'writeDrawing'>;

/** The area's own workbook, begun with the sums. */
const areaWorkbook = async (
  collection: Collection,
  { forms, divisions, writeDrawing }: WorkbookOptions,
): Promise<CollectedFile> => ({
  path: outputNames.area,
  content: await writeDrawing(drawArea(collection, forms, divisions)),
});

/**
 * The area's own report, begun with the sums, as a workbook is drawn. Where faults of bodies have gone into the sums, a
 * sheet at its end names them.
 */
export const drawArea = (
  collection: Collection,
  forms: readonly FormWithTexts[],
  divisions: Divisions,
): Drawing => {
  const thisYear = Number(collection.day.slice(0, 4));
  const drawing = new Session(areaFiling(collection), forms, thisYear, divisions).draw();
  const carried = drawCarried(collection);
  return carried ? { ...drawing, sheets: [...drawing.sheets, carried.sheet] } : drawing;
};

/** Where the letter of each body goes that gets one, by the name of the body. */
export const letterPaths = (collection: Collection): ReadonlyMap<string, string> => {
  const names = collection.bodies.filter(letterKindFor).map(({ body }) => body.name);
  const files = letterFileNames(names);
  return new Map(names.map((name, at) => [name, `${outputNames.letters}/${files[at]}.docx`]));
};

/** A letter a body that has something to do, in the office's own letterhead where there is one. */
export async function* letterFiles(
  collection: Collection,
  paths: ReadonlyMap<string, string>,
  letterhead?: Letterhead,
): AsyncGenerator<CollectedFile> {
  const written = collection.bodies.flatMap((body) => letterFor(collection, body) ?? []);
  if (written.length === 0) return;
  const { DocxSeries } = await import('../../exports/docx-series');
  const date = dateOfDay(collection.day);
  const options = { signed: true, ...(date ? { date } : {}), ...(letterhead ? { letterhead } : {}) };
  const series = new DocxSeries(written[0]!.issuer, options);
  for (const { body, report } of written)
    yield { path: paths.get(body)!, content: await series.print(report) };
}

/** 汇总.xlsx, the area's own workbook, and where letters are written all of them in one. */
export async function* workbookFiles(
  collection: Collection,
  options: WorkbookOptions,
): AsyncGenerator<CollectedFile> {
  yield { path: outputNames.rollUp, content: await options.writeDrawing(drawCollection(collection)) };
  yield await areaWorkbook(collection, options);
  if (hasLetters(collection))
    yield { path: outputNames.allLetters, content: await options.writeDrawing(drawLetters(collection)) };
}

/** Above {@link mostBodies} bodies no letters are written. */
export const hasLetters = ({ bodies }: Collection): boolean => bodies.length <= mostBodies;

/** All bodies and all findings, as tables for programs. */
export const dataFiles = (collection: Collection, parquet: boolean): Promise<readonly CollectedFile[]> =>
  tableFiles([filingsTable(collection), findingsTable(collection)], parquet);

/** What is asked of a person and what she answered; nothing where that is neither. */
export const choicesFile = ({ handIns }: Matched, answers: readonly Choice[]): CollectedFile | undefined => {
  const questions = handIns
    .filter(({ outcome }) => outcome === 'unconfirmed')
    .map(({ identity: { file, pick }, candidates, says }) => ({
      file,
      ...(pick === undefined ? {} : { pick }),
      ...{ candidates, says },
    }));
  if (questions.length + answers.length === 0) return undefined;
  return { path: outputNames.choices, content: dataCsv(choicesTable(questions, answers)), takesOver: true };
};

/** All files that come of a collection, one after the other: none is held longer than it takes to write it. */
export async function* collectedFiles(
  { collection, matched }: Pick<Collected, 'collection' | 'matched'>,
  options: OutputOptions,
): AsyncGenerator<CollectedFile> {
  const { parquet, answers, letterhead } = options;
  yield* workbookFiles(collection, options);
  if (hasLetters(collection)) yield* letterFiles(collection, letterPaths(collection), letterhead);
  yield* await dataFiles(collection, parquet);
  const choices = choicesFile(matched, answers);
  if (choices) yield choices;
}
