import { bodyKindOf } from '../../filing/body-kind';
import { isBodyName } from '../../filing/body-name';
import type { Divisions } from '../../filing/divisions/divisions';
import type { DataColumn, DataTable, DataValue } from '../../model/data-table';
import { bodyKinds } from '../../model/filing';
import type { BodyKind } from '../../model/filing';
import { fold } from '../../model/fold';
import type { Identity } from '../hand-in';
import { areaOfList, isAreaItself, localName, localWord } from '../match/area';
import type { ListArea } from '../match/area';
import { wordsOfPath } from '../match/path-words';
import { placedName } from '../match/placed-name';
import { listHeads } from './list-heads';
import type { ListColumn } from './list-heads';
import { isListable, whyVertical } from './read-list';

/** What a list begins with: each report, with the file that it is in. */
export type DraftedReport = Pick<Identity, 'file' | 'body'>;

const widths: Readonly<Record<ListColumn, number>> = {
  number: 6,
  name: 36,
  aliases: 24,
  kind: 16,
  counts: 10,
  whyNot: 30,
  superior: 30,
  code: 22,
  makesRegulations: 12,
  blanks: 10,
  deadline: 14,
  contact: 12,
  telephone: 16,
  formerly: 30,
};

const columns = (Object.keys(listHeads) as ListColumn[]).map((key): DataColumn => ({
  key,
  head: key === 'aliases' ? '别名（曾用名）' : listHeads[key][0],
  kind: key === 'number' ? 'integer' : 'text',
  width: widths[key],
}));

/** The order in which a county lists its bodies. */
const kindOrder: readonly BodyKind[] = [
  'office',
  'department',
  'branch',
  'township',
  'area',
  'vertical',
  'institution',
];

/** The order in which governments list their departments, by what each is in charge of; others come behind. */
const matterOrder =
  '发改 教育 教体 科技 工信 民宗 公安 民政 司法 财政 人社 自然资源 资规 生态环境 住建 城乡建设 城管 交通 水务 水利 农业农村 商务 文 卫健 退役军人 应急 审计 国资 市监 统计 医保 信访 数据 行政审批 政务服务'.split(
    ' ',
  );

const placeInOrder = (rest: string): number => {
  const at = matterOrder.findIndex((matter) => rest.startsWith(matter));
  return at < 0 ? matterOrder.length : at;
};

/** The names that reports say, or where one says none, those that its file's name does. */
const namesOf = (reports: readonly DraftedReport[]): readonly string[] => {
  const names = reports.flatMap(({ file, body }) => {
    const said = fold(body).replace(/\s+/gu, '');
    return said === '' ? wordsOfPath(file).file.filter(isBodyName).slice(0, 1) : [said];
  });
  return [...new Set(names.filter(isListable))].sort();
};

interface Names {
  readonly area: ListArea;
  readonly names: readonly string[];
}

/** One name a body, the fullest that it has; again, as the place that most names begin with may be another then. */
const oneEach = (names: readonly string[]): Names => {
  const area = areaOfList({ bodies: names.map((name) => ({ name })) }, '');
  const fullest = new Map<string, string>();
  for (const name of names) {
    const key = localWord(localName(placedName(name), area));
    if (name.length > (fullest.get(key)?.length ?? 0)) fullest.set(key, name);
  }
  const left = [...fullest.values()];
  return left.length === names.length ? { area, names } : oneEach(left);
};

/**
 * A list of bodies, begun from the reports of a folder: each body once, its kind guessed by its name, in the order in
 * which counties list them. The report of the area itself has no row, unless it is all there is.
 * @param divisions those of China, which tell places from other names
 */
export const draftList = (reports: readonly DraftedReport[], divisions?: Divisions): DataTable => {
  const { area, names } = oneEach(namesOf(reports));
  const ofBodies = names.filter((name) => !isAreaItself(placedName(name), area));
  const listed = (ofBodies.length > 0 ? ofBodies : names).map((name) => {
    const kind = bodyKindOf(name, divisions);
    return { name, kind, order: placeInOrder(localName(placedName(name), area).rest) };
  });
  listed.sort(
    (one, other) =>
      kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) ||
      one.order - other.order ||
      (one.name < other.name ? -1 : 1),
  );
  const rows = listed.map(({ name, kind }, at): readonly DataValue[] => {
    const isVertical = kind === 'vertical';
    const cells: Partial<Record<ListColumn, DataValue>> = {
      number: at + 1,
      name,
      kind: kind === 'area' ? '下级政府汇总' : bodyKinds[kind],
      counts: isVertical ? '否' : '是',
      whyNot: isVertical ? whyVertical : '',
    };
    return columns.map(({ key }) => cells[key as ListColumn] ?? '');
  });
  return { name: '名录', columns, rows };
};
