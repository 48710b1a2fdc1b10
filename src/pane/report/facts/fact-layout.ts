import type { FactView } from '../../../session/report/report-view';

/** Facts that are asked for several times over: a field of work and its figure, another work and its figure. */
export interface FactRows {
  /** What one of them is called, without its number. */
  readonly name: string;
  readonly rows: readonly (readonly FactView[])[];
}

/** One fact, or rows of them. */
export type FactItem = FactView | FactRows;

export const areRows = (item: FactItem): item is FactRows => 'rows' in item;

export const isStated = ({ value }: FactView): boolean =>
  value !== null && value !== false && String(value).trim() !== '';

/** Whether it is filled in where a table of ours asks for the same figure, since nothing else stands here. */
export const isAskedInTable = (fact: FactView): boolean => fact.field !== undefined && !isStated(fact);

/** What a fact is called, with the unit that it is counted in. */
export const labelOf = ({ label, unit = '' }: Pick<FactView, 'label' | 'unit'>): string =>
  unit === '' ? label : `${label}（${unit}）`;

/** The list and the row of a fact that is one of several: disclosure.areas.2.name. */
const rowOf = ({ key }: FactView): readonly [list: string, row: string] | undefined => {
  const [, list, row] = /^(.+)\.(\d+)\.[^.]+$/u.exec(key) ?? [];
  return list === undefined || row === undefined ? undefined : [list, row];
};

/** What is called 重点领域1 is 重点领域, one of several. */
const nameOf = ({ label }: FactView): string => label.split(/\d/u, 1)[0]!;

/** Facts in their order, those that are asked for several times over as rows. */
export const layOut = (facts: readonly FactView[]): readonly FactItem[] => {
  const items = new Map<string, FactView | Map<string, FactView[]>>();
  for (const fact of facts) {
    const found = rowOf(fact);
    if (!found) {
      items.set(fact.key, fact);
      continue;
    }
    const [list, row] = found;
    const known = items.get(list);
    const rows = known instanceof Map ? known : new Map<string, FactView[]>();
    rows.set(row, [...(rows.get(row) ?? []), fact]);
    items.set(list, rows);
  }
  return [...items.values()].map((item) =>
    item instanceof Map ? { name: nameOf([...item.values()][0]![0]!), rows: [...item.values()] } : item,
  );
};

/** What a fact is called beside the others of its row: 重点领域2公开信息 is 公开信息. */
export const labelInRow = ({ label }: FactView, name: string): string =>
  (label.startsWith(name) ? label.slice(name.length).replace(/^\d+的?/u, '') : '') || label;
