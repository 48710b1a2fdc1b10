import { asImported, importSource } from '../../imports/import-filing';
import type { Imported } from '../../imports/import-filing';
import { reporterOf } from '../../imports/recognise/reporter';
import { textsIn } from '../../imports/source';
import type { GridCell, Source, SourceBlock } from '../../imports/source';
import { Fault } from '../../model/fault';
import type { Filing } from '../../model/filing';
import { withReading } from '../../model/form';
import type { FormWithReading } from '../../model/form';
import { previousSheet, reportSheet } from '../../model/our-sheets';
import { labelsOnSheet } from '../../workbook/labels-on-sheet';
import type { ReadByPlace } from '../../workbook/read-by-place';
import { bareLabel } from '../../workbook/label-places';

/** A sheet as a page of its own, without its name and what we have written there for the clerk. */
const pageOf = (blocks: readonly SourceBlock[], name: string, ours: ReadonlySet<string>): Source => {
  const at = blocks.findIndex((block) => block.kind === 'line' && block.text === name);
  const grid = blocks[at + 1];
  if (grid?.kind !== 'grid') return { blocks: [], pictures: 0 };
  const strip = (cell: GridCell | undefined): GridCell | undefined =>
    cell && ours.has(bareLabel(cell.text)) ? { ...cell, text: '' } : cell;
  return { blocks: [{ ...grid, rows: grid.rows.map((row) => row.map(strip)) }], pictures: 0 };
};

/** What can be made out on a page; nothing where it holds nothing of a report. */
const tryImport = (source: Source, form: FormWithReading): Imported | undefined => {
  try {
    return importSource(source, [form]);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
};

/** What the sheet 报告 says, line by line: the title comes first. */
const reportLines = (blocks: readonly SourceBlock[]): readonly string[] => {
  const at = blocks.findIndex((block) => block.kind === 'line' && bareLabel(block.text) === reportSheet);
  const grid = blocks[at + 1];
  return at >= 0 && grid ? textsIn(grid) : [];
};

/** Takes over what was made out on changed sheets; what was found in its place goes before. */
const merge = (filing: Filing, read: readonly Imported[]): Filing => {
  const answers = Object.assign(
    {},
    ...read.map((each) => each.filing.answers),
    filing.answers,
  ) as Filing['answers'];
  const texts = Object.assign({}, ...read.map((each) => each.filing.texts), filing.texts) as Filing['texts'];
  return {
    ...filing,
    ...{ answers, texts },
    // The names of kinds are called as their figures; what is no figure has a row.
    unread: (filing.unread ?? []).filter(
      ({ field, row }) => !(field in (row === undefined ? answers : texts)),
    ),
  };
};

/**
 * Reads the sheets of a workbook of ours that are not laid out any more as we draw them like those of others: by what
 * they say. Who reports on which year is in the title of the sheet 报告 as well, where the cover does not tell it.
 * @param blocks all sheets, each after a line with its name
 */
export const readChangedSheets = async (
  { filing, form, previousForm, changed }: ReadByPlace,
  name: string,
  blocks: readonly SourceBlock[],
): Promise<Imported> => {
  const readable = await withReading(form);
  const chapters = form.chapters.flatMap(({ sheet }) => {
    const found = changed.get(sheet);
    return (found && tryImport(pageOf(blocks, found.name, labelsOnSheet(form, sheet)), readable)) ?? [];
  });
  const last = changed.get(previousSheet);
  const previous = last && tryImport(pageOf(blocks, last.name, new Set()), await withReading(previousForm));
  const lines = reportLines(blocks);
  const facts = reporterOf(new Map([[1, lines]]), lines[0], name);
  const all = merge(filing, chapters);
  const [body, self, year] = [all.body || facts.body, all.self || facts.self, all.year ?? facts.year];
  const isKnown: Readonly<Record<string, boolean>> = {
    body: body !== '',
    self: self !== '',
    year: year !== null,
  };
  return {
    ...asImported({
      ...all,
      ...{ body, self, year },
      unread: (all.unread ?? []).filter(({ field }) => isKnown[field] !== true),
      ...(previous
        ? {
            previous: {
              ...all.previous,
              ...{ form: previousForm.id, year: null, answers: previous.filing.answers },
            },
          }
        : {}),
    }),
    inferred: chapters.flatMap((each) => each.inferred),
    unread: chapters.flatMap((each) => each.unread),
  };
};
