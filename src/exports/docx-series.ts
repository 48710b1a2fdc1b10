import { strFromU8, strToU8, unzipSync } from 'fflate';
import { escaped } from '../model/markup';
import type { GridColumn, PrintedBlock, PrintedReport } from '../model/report';
import { textOf } from '../model/report';
import { visiblePrint } from '../model/visible-report';
import { printDocx } from './docx';
import { Specimen } from './docx-specimen';
import type { ExportOptions } from './exporter';
import { packPart, zipPacked } from './packed-parts';
import type { PackedPart } from './packed-parts';
import { refuseUnprintable } from './refuse-unprintable';

const documentPath = 'word/document.xml';

/** Words that stand in the specimen where a text will be. */
const marked = (name: string): string => `@@gouji-${name}@@`;
const marks = {
  title: marked('title'),
  addressee: marked('addressee'),
  headings: { 1: marked('heading-1'), 2: marked('heading-2') },
  paragraph: marked('paragraph'),
  /** A paragraph that stays with the signature. */
  last: marked('last'),
} as const;

const paragraphWith = (text: string): PrintedBlock => ({ kind: 'paragraph', slot: '', runs: [{ text }] });

/** The columns of a plain table, and the marks of a row of it. */
interface KnownGrid {
  readonly columns: readonly GridColumn[];
  readonly marks: readonly string[];
}

/** What all documents of a series have, and the parts that bear their title. */
interface Parts {
  readonly specimen: Specimen;
  readonly titled: readonly (readonly [path: string, xml: string])[];
  readonly others: readonly PackedPart[];
}

/** Pictures are compressed as they are. */
const isMarkup = (path: string): boolean => /\.(?:xml|rels)$/iu.test(path);

const partsIn = (docx: Uint8Array): Parts => {
  const { [documentPath]: document, ...rest } = unzipSync(docx);
  const parts = Object.entries(rest).map(
    ([path, bytes]) => [path, bytes, isMarkup(path) ? strFromU8(bytes) : ''] as const,
  );
  const isTitled = (xml: string): boolean => xml.includes(marks.title);
  return {
    specimen: new Specimen(strFromU8(document!), marks.title, marks.addressee, marks.last),
    titled: parts.flatMap(([path, , xml]) => (isTitled(xml) ? [[path, xml] as const] : [])),
    others: parts
      .filter(([, , xml]) => !isTitled(xml))
      .map(([path, bytes]) => packPart(path, bytes, !isMarkup(path))),
  };
};

/**
 * Many documents that differ in their titles and texts alone, such as letters: one specimen is printed, and its pieces
 * are filled in anew for each, which takes less time.
 */
export class DocxSeries {
  private readonly grids = new Map<string, KnownGrid>();
  private parts: Promise<Parts> | undefined;

  /** @param body who signs all of them; empty where nobody knows */
  constructor(
    private readonly body: string,
    private readonly options: Pick<ExportOptions, 'signed' | 'date' | 'letterhead'>,
  ) {}

  /**
   * A document as {@link printDocx} prints it, without what nobody sees.
   * @throws Fault for characters that no document can contain, and for letterheads without the placeholders.
   */
  async print(given: PrintedReport): Promise<Uint8Array> {
    const { title, blocks } = visiblePrint(given);
    refuseUnprintable({ title, blocks });
    const { specimen, titled, others } = await this.partsFor(blocks);
    const written = blocks.map((block, at) => this.xmlOf(specimen, block, at === blocks.length - 1));
    return zipPacked([
      ...others,
      ...titled.map(([path, xml]) => packPart(path, strToU8(xml.replaceAll(marks.title, escaped(title))))),
      packPart(documentPath, strToU8(specimen.document(title, written.join('')))),
    ]);
  }

  private xmlOf(specimen: Specimen, block: PrintedBlock, isLast: boolean): string {
    if (block.kind === 'heading') return specimen.paragraph(marks.headings[block.level], block.text);
    if (block.kind === 'addressee') return specimen.paragraph(marks.addressee, block.text);
    if (block.kind === 'grid') {
      const { rows, columns } = block.grid;
      return specimen.table(this.gridOf(columns).marks, rows, isLast && this.options.signed === true);
    }
    if (block.kind === 'table') throw new Error('a series has no tables of a form');
    return specimen.paragraph(isLast ? marks.last : marks.paragraph, textOf(block.runs));
  }

  /** The marks of a plain table with those columns; a new one needs a new specimen. */
  private gridOf(columns: readonly GridColumn[]): KnownGrid {
    const key = JSON.stringify(columns);
    const known = this.grids.get(key);
    if (known) return known;
    const number = this.grids.size;
    const made = { columns, marks: columns.map((_, at) => marked(`cell-${number}-${at}`)) };
    this.grids.set(key, made);
    this.parts = undefined;
    return made;
  }

  private partsFor(blocks: readonly PrintedBlock[]): Promise<Parts> {
    for (const block of blocks) if (block.kind === 'grid') this.gridOf(block.grid.columns);
    this.parts ??= this.printSpecimen();
    return this.parts;
  }

  private async printSpecimen(): Promise<Parts> {
    const blocks: readonly PrintedBlock[] = [
      { kind: 'addressee', text: marks.addressee },
      { kind: 'heading', level: 1, text: marks.headings[1] },
      { kind: 'heading', level: 2, text: marks.headings[2] },
      paragraphWith(marks.paragraph),
      ...[...this.grids.values()].map((grid): PrintedBlock => ({
        kind: 'grid',
        grid: { columns: grid.columns, rows: [grid.marks] },
      })),
      paragraphWith(marks.last),
    ];
    return partsIn(await printDocx({ title: marks.title, blocks }, this.body, this.options));
  }
}
