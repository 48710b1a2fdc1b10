import { areaFiling } from '../../collect/area-filing';
import type { Collection } from '../../collect/collection';
import { drawLetters } from '../../collect/letters/draw-letters';
import { letterFor } from '../../collect/letters/letter';
import { letterFileNames } from '../../collect/letters/letter-names';
import { drawCollection } from '../../collect/sheets/draw-collection';
import { mostBodies } from '../../collect/sheets/sheet-names';
import { choicesName, choicesTable } from '../../collect/match/choices';
import type { Choice } from '../../collect/match/choices';
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
import type { Collected } from './collect';

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

/** Names of what stands in the folder. */
export const outputNames = {
  rollUp: '汇总.xlsx',
  letters: '退回意见',
  allLetters: '退回意见汇总.xlsx',
  area: '本级政府.xlsx',
  choices: `${choicesName}.csv`,
} as const;

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

/** The area's own workbook, begun with the sums. */
const areaWorkbook = async (
  collection: Collection,
  { forms, divisions, writeDrawing }: OutputOptions,
): Promise<CollectedFile> => {
  const thisYear = Number(collection.day.slice(0, 4));
  const session = new Session(areaFiling(collection), forms, thisYear, divisions);
  return { path: outputNames.area, content: await writeDrawing(session.draw()) };
};

/** A letter a body that has something to do, in the office's own letterhead where there is one. */
async function* letters(
  collection: Collection,
  { letterhead }: OutputOptions,
): AsyncGenerator<CollectedFile> {
  const written = collection.bodies.flatMap((body) => letterFor(collection, body) ?? []);
  if (written.length === 0) return;
  const { DocxSeries } = await import('../../exports/docx-series');
  const date = dateOfDay(collection.day);
  const options = { signed: true, ...(date ? { date } : {}), ...(letterhead ? { letterhead } : {}) };
  const series = new DocxSeries(written[0]!.issuer, options);
  const names = letterFileNames(written.map(({ body }) => body));
  for (const [index, letter] of written.entries())
    yield { path: `${outputNames.letters}/${names[index]}.docx`, content: await series.print(letter.report) };
}

/**
 * All files that come of a collection, one after the other: none is held longer than it takes to write it. Above
 * {@link mostBodies} bodies no letters are written.
 */
export async function* collectedFiles(
  { collection, matched }: Collected,
  options: OutputOptions,
): AsyncGenerator<CollectedFile> {
  const { writeDrawing, parquet, answers } = options;
  yield { path: outputNames.rollUp, content: await writeDrawing(drawCollection(collection)) };
  yield await areaWorkbook(collection, options);
  if (collection.bodies.length <= mostBodies) {
    yield* letters(collection, options);
    yield { path: outputNames.allLetters, content: await writeDrawing(drawLetters(collection)) };
  }
  yield* await tableFiles([filingsTable(collection), findingsTable(collection)], parquet);
  const questions = matched.handIns
    .filter(({ outcome }) => outcome === 'unconfirmed')
    .map(({ identity: { file, pick }, candidates, says }) => ({
      file,
      ...(pick === undefined ? {} : { pick }),
      ...{ candidates, says },
    }));
  if (questions.length + answers.length > 0) {
    const content = dataCsv(choicesTable(questions, answers));
    yield { path: outputNames.choices, content, takesOver: true };
  }
}
