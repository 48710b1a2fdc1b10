import { areaAddress, quoteSheet } from '../../model/address';
import type { BodyKind } from '../../model/filing';
import type { Collection } from '../collection';
import type { RollUp } from '../roll-up';
import { listedKinds } from './body-classes';
import { sheetNames } from './sheet-names';

/** What stands on 分单位 before the figures; the user's own columns come behind these. */
export const bodyColumns = [
  { key: 'number', head: '序号', width: 6 },
  { key: 'name', head: '机关名称', width: 26 },
  { key: 'kind', head: '类别', width: 12 },
  { key: 'counts', head: '计入', width: 7 },
  { key: 'state', head: '状态', width: 13 },
  { key: 'errors', head: '必须改正（处）', width: 10 },
  { key: 'remark', head: '说明', width: 30 },
  { key: 'file', head: '文件', width: 30 },
] as const;

export type BodyColumn = (typeof bodyColumns)[number]['key'];

/** What is in 计入. */
export const countsMarks = { yes: '是', no: '否' } as const;

/** Rows above the first body: title, hint, and two of heads. */
export const bodyHeadRows = 4;

/** A condition on rows of 分单位: a column, and what its cells must hold. */
export type Condition = readonly [column: BodyColumn, criterion: string];

/** Meets bodies whose figures go into the sums. */
export const counted: Condition = ['counts', countsMarks.yes];

/** Where everything is on 分单位, and formulas over it. */
export class BodiesLayout {
  private readonly columns: ReadonlyMap<string, number>;
  private readonly rows: number;
  /** Column of the first figure. */
  readonly firstFigure: number;

  constructor({ bodies, list }: Collection, { fields }: RollUp) {
    this.rows = Math.max(1, bodies.length);
    this.firstFigure = bodyColumns.length + list.otherHeads.length;
    this.columns = new Map(fields.map(({ name }, index) => [name, this.firstFigure + index]));
  }

  columnOf(field: string): number {
    return this.columns.get(field)!;
  }

  private range(column: number): string {
    const area = { row: bodyHeadRows, column, rows: this.rows, columns: 1 };
    return `${quoteSheet(sheetNames.bodies)}!${areaAddress(area, '$')}`;
  }

  private criteria(conditions: readonly Condition[]): string {
    return conditions
      .map(([key, criterion]) => {
        const column = bodyColumns.findIndex((each) => each.key === key);
        return `${this.range(column)},"${criterion}"`;
      })
      .join(',');
  }

  /** How many bodies meet conditions. */
  count(...conditions: readonly Condition[]): string {
    return `COUNTIFS(${this.criteria(conditions)})`;
  }

  /** The sum of fields over the bodies that meet conditions, 0 where they have no figures. */
  sum(fields: readonly string[], ...conditions: readonly Condition[]): string {
    const criteria = this.criteria(conditions);
    return fields.map((field) => `SUMIFS(${this.range(this.columnOf(field))},${criteria})`).join('+');
  }

  /** How many figures the bodies that meet conditions have in fields. */
  private known(fields: readonly string[], conditions: readonly Condition[]): string {
    const criteria = this.criteria(conditions);
    return fields.map((field) => `COUNTIFS(${criteria},${this.range(this.columnOf(field))},"<>")`).join('+');
  }

  /** The sum of fields over the counted bodies, of several kinds alone where these are given; nothing where none has a figure. */
  sumOrBlank(fields: readonly string[], isAmount: boolean, kinds?: readonly BodyKind[]): string {
    const each: readonly (readonly Condition[])[] = kinds
      ? kinds.map((kind) => [counted, ['kind', listedKinds[kind]] as const])
      : [[counted]];
    const known = each.map((conditions) => this.known(fields, conditions)).join('+');
    const sum = each.map((conditions) => this.sum(fields, ...conditions)).join('+');
    return `IF(${known}=0,"",${isAmount ? `ROUND(${sum},6)` : sum})`;
  }

  /** How many of the bodies of some kinds are counted. */
  countOf(kinds: readonly BodyKind[]): string {
    return kinds.map((kind) => this.count(counted, ['kind', listedKinds[kind]])).join('+');
  }
}
