import type { DataColumn, DataTable, DataValue } from '../../model/data-table';
import type { CellRead } from '../../model/drawing';
import { Fault } from '../../model/fault';
import { fold } from '../../model/fold';
import { asQuoted } from '../../model/nest-quotes';
import { shortened } from '../../model/quotation';
import type { ListFault } from '../listed-body';

/** What a person says of a file whose body, or whose turn, is not plain. */
export interface Choice {
  /** Its row in the file, counted from 1. */
  readonly row: number;
  readonly file: string;
  readonly pick?: number;
  /** As it was typed; empty where she says none. */
  readonly body: string;
  /** 采用, 不采用, or neither. */
  readonly action: 'use' | 'leave' | '';
}

/** What is read of 对应关系.csv. */
export interface Choices {
  readonly choices: readonly Choice[];
  readonly faults: readonly ListFault[];
}

/** The file beside 汇总.xlsx in which a person answers, without its ending. */
export const choicesName = '对应关系';

/** What is typed in place of a body's name for a report that is of none in the list. */
export const notInList = '名录外';

const column = (key: string, head: string, width: number): DataColumn => ({ key, head, kind: 'text', width });

const columns: readonly DataColumn[] = [
  column('file', '文件', 60),
  { ...column('pick', '第几份', 8), kind: 'integer' },
  column('body', '机关名称', 30),
  column('action', '处理', 10),
  column('candidates', '候选', 50),
  column('says', '说明', 60),
];

const actionWords: Readonly<Record<Choice['action'], string>> = { use: '采用', leave: '不采用', '': '' };

const actions: Readonly<Record<string, Choice['action']>> = {
  采用: 'use',
  是: 'use',
  不采用: 'leave',
  不用: 'leave',
  否: 'leave',
  '': '',
};

/** A report of which a person is asked. */
export interface AskedHandIn {
  readonly file: string;
  readonly pick?: number;
  readonly candidates: readonly string[];
  readonly says: string;
}

const keyOf = ({ file, pick }: { readonly file: string; readonly pick?: number }): string =>
  `${file}\n${pick ?? ''}`;

/** All that is asked and all that was answered, by file; answers for files that are gone stay. */
export const choicesTable = (questions: readonly AskedHandIn[], answers: readonly Choice[]): DataTable => {
  const rows = new Map<string, readonly DataValue[]>();
  for (const { file, pick, body, action } of answers)
    // A row in which nobody answered anything says no more once its question is gone.
    if (body !== '' || action !== '')
      rows.set(keyOf({ file, ...(pick === undefined ? {} : { pick }) }), [
        ...[file, pick ?? null, body, actionWords[action]],
        ...['', ''],
      ]);
  for (const question of questions) {
    const [, , body = '', action = ''] = rows.get(keyOf(question)) ?? [];
    rows.set(keyOf(question), [
      ...[question.file, question.pick ?? null, body, action],
      ...[question.candidates.join('、'), question.says],
    ]);
  }
  const sorted = [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  return { name: choicesName, columns, rows: sorted };
};

const textOf = (value: CellRead['value'] | undefined): string => String(value ?? '').trim();

/** Where the columns are, by their heads. @throws Fault for a table that is another */
const placesIn = (head: readonly CellRead['value'][]): Readonly<Record<string, number>> => {
  const heads = head.map((cell) => fold(textOf(cell)));
  const places = columns.map(({ key, head: text }) => [key, heads.indexOf(text)] as const);
  const found = Object.fromEntries(places);
  if (found['file']! < 0 || (found['body']! < 0 && found['action']! < 0))
    throw new Fault(
      `${choicesName}.csv 的第 1 行应有“文件”“机关名称”“处理”几列，现在没有。请恢复这一行，或者删去这个文件后重新汇总。`,
    );
  return found;
};

/**
 * Reads what a person answered. A row that cannot be taken is said and left out.
 * @throws Fault for a table that is another
 */
export const readChoices = (rows: readonly (readonly CellRead['value'][])[]): Choices => {
  if (rows.length === 0) return { choices: [], faults: [] };
  const places = placesIn(rows[0]!);
  const found = new Map<string, Choice>();
  const faults: ListFault[] = [];
  for (const [at, cells] of rows.entries()) {
    const cell = (key: string): string => textOf(cells[places[key] ?? -1]);
    // Blanks at the ends of a file's name are part of it.
    const [file, row] = [String(cells[places['file']!] ?? ''), at + 1];
    if (at === 0 || file.trim() === '') continue;
    const [number, typed] = [fold(cell('pick')), fold(cell('action'))];
    const action = actions[typed];
    if (number !== '' && !/^[1-9]\d{0,3}$/u.test(number)) {
      faults.push({
        row,
        says: `“第几份”写的是“${asQuoted(shortened(number))}”，不是序号，这一行没有采用。`,
      });
      continue;
    }
    if (action === undefined)
      faults.push({
        row,
        says: `“处理”写的是“${asQuoted(shortened(typed))}”，应是“采用”“不采用”或空白，按空白处理。`,
      });
    const pick = number === '' ? {} : { pick: Number(number) };
    const choice: Choice = { row, file, ...pick, body: cell('body'), action: action ?? '' };
    const earlier = found.get(keyOf(choice));
    if (earlier) faults.push({ row, says: `与第 ${earlier.row} 行是同一个文件，按这一行处理。` });
    found.set(keyOf(choice), choice);
  }
  return { choices: [...found.values()], faults };
};
