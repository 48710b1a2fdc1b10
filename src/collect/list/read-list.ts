import { bodyKindOf } from '../../filing/body-kind';
import type { CellRead } from '../../model/drawing';
import { Fault } from '../../model/fault';
import { bodyKindNamed, bodyKinds } from '../../model/filing';
import { asQuoted } from '../../model/nest-quotes';
import { shortened } from '../../model/quotation';
import type { BodyList, ListedBody, ListFault } from '../listed-body';
import { blankPolicyIn, dayIn, namesIn, yesNoIn } from './list-cells';
import { layoutOf, listHeads } from './list-heads';
import type { ListColumn, ListLayout } from './list-heads';
import { settleNames } from './settle-names';

type Cells = readonly CellRead['value'][];

/** No list has more rows, titles and blank ones among them. */
export const mostListRows = 100_000;

/** Rows above the head: a title, a date, who made it. */
const mostRowsAbove = 30;

const noNames = `没有找到名录的表头。请在第一行写上列名，其中要有“机关名称”一列，每个机关一行，再试。`;

const textOf = (value: CellRead['value'] | undefined): string => {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value ?? '').trim();
};

const quoted = (words: string): string => `“${asQuoted(shortened(words))}”`;

/** Why a vertical body is not counted, where the list does not say. */
export const whyVertical = '垂直管理，在本系统内逐级汇总';

/** A row that divides the list or adds it up: 一、县政府部门; 合计. */
const isNoBody = (name: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/u.test(name) ||
  /^(?:合\s*计|小\s*计|总\s*计|共\s*计|备注|说明|注)(?:$|[:：])/u.test(name);

/** Whether words have anything of a name, in any script. */
const isName = (name: string): boolean => /\p{L}/u.test(name) && name.length <= 100;

/** Whether a list can have a body of this name. */
export const isListable = (name: string): boolean => isName(name) && !isNoBody(name);

/** One row, with what is wrong in it. */
class RowReading {
  readonly faults: ListFault[] = [];

  constructor(
    private readonly row: number,
    private readonly cells: Cells,
    private readonly layout: ListLayout,
  ) {}

  cell(column: ListColumn): string {
    return textOf(this.cells[this.layout.places.get(column)?.[0] ?? -1]);
  }

  private names(column: ListColumn): readonly string[] {
    const places = this.layout.places.get(column) ?? [];
    return [...new Set(places.flatMap((place) => namesIn(textOf(this.cells[place]))))];
  }

  fault(says: string): void {
    this.faults.push({ row: this.row, says });
  }

  /** What a cell says; nothing where it is blank, and where it says nothing that is known, which is a fault. */
  private known<Value>(
    column: ListColumn,
    read: (cell: string) => Value | undefined,
    expected: string,
  ): Value | undefined {
    const cell = this.cell(column);
    const value = cell === '' ? undefined : read(cell);
    if (cell !== '' && value === undefined)
      this.fault(`“${listHeads[column][0]}”写的是${quoted(cell)}，应写${expected}；按没有填处理。`);
    return value;
  }

  private code(): string {
    const code = this.cell('code').normalize('NFKC').replace(/\s/gu, '').toUpperCase();
    if (code === '' || /^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(code)) return code;
    this.fault(`“信用代码”写的是${quoted(code)}，不是 18 位的统一社会信用代码；按没有填处理。`);
    return '';
  }

  body(): ListedBody | undefined {
    const name = this.cell('name').replace(/\s+/gu, '');
    if (name === '') this.fault('没有机关名称，这一行没有采用。');
    else if (isNoBody(name)) this.fault(`${quoted(name)}像是小标题、合计或备注，没有当作机关。`);
    else if (!isName(name)) this.fault(`${quoted(name)}不像机关的名称，这一行没有采用。`);
    else return this.named(name);
    return undefined;
  }

  private named(name: string): ListedBody {
    const kind = this.known('kind', bodyKindNamed, Object.values(bodyKinds).join('、')) ?? bodyKindOf(name);
    const said = this.known('counts', yesNoIn, '是或否');
    const counts = said ?? kind !== 'vertical';
    const makesRegulations = this.known('makesRegulations', yesNoIn, '是或否');
    const whyNot = counts ? '' : this.cell('whyNot') || (kind === 'vertical' ? whyVertical : '');
    return {
      row: this.row,
      name,
      aliases: this.names('aliases').filter((alias) => alias !== name),
      kind,
      counts,
      whyNot,
      superior: this.cell('superior').replace(/\s+/gu, ''),
      code: this.code(),
      ...(makesRegulations === undefined ? {} : { makesRegulations }),
      blanks: this.known('blanks', blankPolicyIn, ' 0 或错误') ?? 'error',
      deadline: this.known('deadline', dayIn, '年月日，如 2026-01-26') ?? '',
      contact: this.cell('contact'),
      telephone: this.cell('telephone'),
      formerly: this.names('formerly'),
      others: Object.fromEntries(
        this.layout.others.map(({ head, place }) => [head, textOf(this.cells[place])]),
      ),
    };
  }
}

/** The row that heads the list, and its columns; nothing where no row has the names of bodies. */
const headIn = (rows: readonly Cells[]): { readonly at: number; readonly layout: ListLayout } | undefined => {
  const found = rows.slice(0, mostRowsAbove).flatMap((cells, at) => {
    const layout = layoutOf(Array.from(cells, textOf));
    return layout ? [{ at, layout }] : [];
  });
  // A title above may be called like a column; the head has most of them.
  return found.reduce<(typeof found)[number] | undefined>(
    (best, each) => (best && best.layout.places.size >= each.layout.places.size ? best : each),
    undefined,
  );
};

/** Whether rows have the head of a list of bodies among the first of them. */
export const hasListHead = (rows: readonly Cells[]): boolean => headIn(rows) !== undefined;

/**
 * Reads a list of bodies from the rows of its sheet. Only the names are needed; what is wrong is named by its row, and
 * the rest goes on.
 * @throws Fault where no column has the names of bodies, where there are none, and where there are too many rows
 */
export const readBodyList = (rows: readonly Cells[]): BodyList => {
  const head = headIn(rows);
  if (!head) throw new Fault(noNames);
  if (rows.length - head.at - 1 > mostListRows)
    throw new Fault(`名录超过 ${mostListRows / 10_000} 万行，没有读取。请检查是不是选错了文件。`);
  const faults: ListFault[] = [];
  const bodies: ListedBody[] = [];
  for (let at = head.at + 1; at < rows.length; at++) {
    const cells = rows[at]!;
    if (cells.every((cell) => textOf(cell) === '')) continue;
    const reading = new RowReading(at + 1, cells, head.layout);
    const body = reading.body();
    if (body) bodies.push(body);
    faults.push(...reading.faults);
  }
  const settled = settleNames(bodies);
  if (settled.bodies.length === 0)
    throw new Fault('名录里没有机关。请在“机关名称”下面每行写一个机关，再试。');
  return {
    bodies: settled.bodies,
    otherHeads: head.layout.others.map(({ head: text }) => text),
    faults: [...faults, ...settled.faults].sort((one, other) => one.row - other.row),
  };
};
