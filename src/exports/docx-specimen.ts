import { escaped } from '../model/markup';

/** A piece of XML from one place up to another. */
interface Cut {
  readonly from: number;
  readonly to: number;
}

/** The last element of a name that begins before a place, up to its first end behind that place. */
const elementAround = (xml: string, tag: string, place: number): Cut => {
  const from = Math.max(xml.lastIndexOf(`<${tag}>`, place), xml.lastIndexOf(`<${tag} `, place));
  const end = `</${tag}>`;
  return { from, to: xml.indexOf(end, place) + end.length };
};

const textXml = (text: string): string => `<w:t xml:space="preserve">${escaped(text)}</w:t>`;

/** A text in runs that open like the one given, a run a line; no run where there is no text. */
const runsOf = (opening: string, text: string): string => {
  const lines = text === '' ? [] : text.split(/\r\n?|\n/u);
  return lines
    .map(
      (line, at) =>
        `${opening}${at > 0 ? '<w:br/>' : ''}${line.split('\t').map(textXml).join('<w:tab/>')}</w:r>`,
    )
    .join('');
};

/** A piece of XML with a place for a text: what stands before it, how its run opens, and what stands behind. */
interface Filling {
  readonly before: string;
  readonly opening: string;
  readonly after: string;
}

const fillingAt = (xml: string, mark: string): Filling => {
  const place = xml.indexOf(mark);
  const run = elementAround(xml, 'w:r', place);
  return {
    before: xml.slice(0, run.from),
    opening: xml.slice(run.from, xml.lastIndexOf('<w:t', place)),
    after: xml.slice(run.to),
  };
};

const fill = ({ before, opening, after }: Filling, text: string): string =>
  before + runsOf(opening, text) + after;

/** Each mark, and none that the text itself may have. */
const fillAll = (xml: string, mark: string, text: string): string => {
  if (!xml.includes(mark)) return xml;
  const { after, ...filling } = fillingAt(xml, mark);
  return fill({ ...filling, after: '' }, text) + fillAll(after, mark, text);
};

/** The same place in a paragraph that stays with what follows. */
const kept = (filling: Filling): Filling => ({
  ...filling,
  before: filling.before.replace('<w:keepNext w:val="false"/>', '<w:keepNext/>'),
});

/** A table up to its first row of texts, and the cells of that row. */
interface TableFilling {
  readonly opening: string;
  readonly cells: readonly Filling[];
}

const tableFillingOf = (table: string, marks: readonly string[]): TableFilling => {
  const { from, to } = elementAround(table, 'w:tr', table.indexOf(marks[0]!));
  const cells: Filling[] = [];
  let rest = table.slice(from, to);
  for (const mark of marks) {
    const { after, ...cell } = fillingAt(rest, mark);
    cells.push({ ...cell, after: '' });
    rest = after;
  }
  const last = cells.pop()!;
  return { opening: table.slice(0, from), cells: [...cells, { ...last, after: rest }] };
};

/** The text of a document of ours in which marks stand for texts, of whose pieces others are made. */
export class Specimen {
  private readonly before: string;
  private readonly after: string;
  private readonly paragraphs = new Map<string, Filling>();
  private readonly tables = new Map<string, TableFilling>();

  /**
   * @param title marks the title
   * @param first marks the first block
   * @param last marks the last block
   */
  constructor(
    private readonly xml: string,
    private readonly title: string,
    first: string,
    last: string,
  ) {
    this.before = xml.slice(0, elementAround(xml, 'w:p', xml.indexOf(first)).from);
    this.after = xml.slice(elementAround(xml, 'w:p', xml.indexOf(last)).to);
  }

  /** The whole document with that title and those blocks. */
  document(title: string, blocks: string): string {
    return fillAll(this.before, this.title, title) + blocks + fillAll(this.after, this.title, title);
  }

  /** A paragraph like the one with that mark. */
  paragraph(mark: string, text: string): string {
    const known = this.paragraphs.get(mark) ?? fillingAt(this.cut('w:p', mark), mark);
    this.paragraphs.set(mark, known);
    return fill(known, text);
  }

  /**
   * A table like the one in whose row those marks stand.
   * @param keepNext whether its last row stays with what follows
   */
  table(marks: readonly string[], rows: readonly (readonly string[])[], keepNext: boolean): string {
    const [first = ''] = marks;
    const known = this.tables.get(first) ?? tableFillingOf(this.cut('w:tbl', first), marks);
    this.tables.set(first, known);
    const { opening, cells } = known;
    const written = rows.map((texts, row) => {
      const shown = keepNext && row === rows.length - 1 ? cells.map(kept) : cells;
      return shown.map((cell, at) => fill(cell, texts[at] ?? '')).join('');
    });
    return `${opening}${written.join('')}</w:tbl>`;
  }

  private cut(tag: string, mark: string): string {
    const { from, to } = elementAround(this.xml, tag, this.xml.indexOf(mark));
    return this.xml.slice(from, to);
  }
}
