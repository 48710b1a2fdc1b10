import type { Area } from '../model/address';
import { type BorderLine, changeLine } from '../model/cell-format';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import { ApiCollection, ApiObject } from '../wire/api-object';
import type { Target } from './context';
import { forEachLook } from './format-properties';

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Side = (typeof sides)[number];

/** A line belongs to the cell below it or to the right of it. */
interface Line {
  row: number;
  column: number;
  key: 'top' | 'left';
}

/** Where the lines of one side of an area are stored. */
function linesOf({ row, column, rows, columns }: Area, side: Side): { area: Area; key: Line['key'] } {
  switch (side) {
    case 'EdgeTop':
      return { area: { row, column, rows: 1, columns }, key: 'top' };
    case 'EdgeBottom':
      return { area: { row: row + rows, column, rows: 1, columns }, key: 'top' };
    case 'EdgeLeft':
      return { area: { row, column, rows, columns: 1 }, key: 'left' };
    case 'EdgeRight':
      return { area: { row, column: column + columns, rows, columns: 1 }, key: 'left' };
    case 'InsideVertical':
      return { area: { row, column: column + 1, rows, columns: columns - 1 }, key: 'left' };
    case 'InsideHorizontal':
      return { area: { row: row + 1, column, rows: rows - 1, columns }, key: 'top' };
  }
}

export class RangeBorder extends ApiObject {
  readonly apiType = 'RangeBorder';

  constructor(
    private readonly target: Target,
    private readonly side: Side,
  ) {
    super();
  }

  get SideIndex(): string {
    return this.side;
  }

  get _Id(): string {
    return this.side;
  }

  get Style(): unknown {
    return this.shared((line) => line?.style ?? 'None');
  }

  set Style(value: unknown) {
    this.change('style', value);
  }

  get Color(): unknown {
    return this.shared((line) => line?.color ?? '#000000');
  }

  set Color(value: unknown) {
    this.change('color', value);
  }

  get Weight(): unknown {
    return this.shared((line) => line?.weight ?? 'Thin');
  }

  set Weight(value: unknown) {
    this.change('weight', value);
  }

  private shared(read: (line: BorderLine | null) => string): string | null {
    const found = new Set<string>();
    this.eachLine(
      ({ row, column, key }) => void found.add(read(this.target.sheet.formatAt(row, column)[key])),
    );
    return found.size === 1 ? ([...found][0] as string) : null;
  }

  private change(property: keyof BorderLine, value: unknown): void {
    const { workbook, sheet, areas } = this.target;
    workbook.demandAllowed(sheet, 'allowFormatCells', areas);
    this.eachLine(({ row, column, key }) => {
      const line = changeLine(sheet.formatAt(row, column)[key], property, value);
      sheet.patchFormat({ row, column, rows: 1, columns: 1 }, { [key]: line });
    });
    workbook.undo.note(addIn, 'a border');
  }

  private eachLine(visit: (line: Line) => void): void {
    for (const whole of this.target.areas) {
      const { area, key } = linesOf(whole, this.side);
      if (area.rows > 0 && area.columns > 0)
        forEachLook(this.target, area, (row, column) => visit({ row, column, key }));
    }
  }
}

export class RangeBorderCollection extends ApiCollection {
  readonly apiType = 'RangeBorderCollection';

  constructor(private readonly target: Target) {
    super();
  }

  items(): RangeBorder[] {
    return sides.map((side) => new RangeBorder(this.target, side));
  }

  get Count(): number {
    return sides.length;
  }

  Indexer(side: unknown): RangeBorder {
    if (side === 'DiagonalDown' || side === 'DiagonalUp') {
      throw new ExcelError('NotImplemented', 'The stand-in does not model diagonal borders.');
    }
    const known = sides.find((name) => name === side);
    if (!known) throw new ExcelError('InvalidArgument');
    return new RangeBorder(this.target, known);
  }

  GetItemAt(index: unknown): RangeBorder {
    return this.Indexer(sides[Number(index)]);
  }
}
