import { fold } from '../../model/fold';

/** What the list of bodies knows of each: the heads of its columns, our own first, the others as they are met in offices, the better first. */
export const listHeads = {
  number: ['序号', '序', 'No'],
  name: [
    '机关名称',
    '单位名称',
    '行政机关名称',
    '机构名称',
    '部门名称',
    '填报单位名称',
    '单位全称',
    '机关全称',
    '全称',
    '名称',
    '机关',
    '行政机关',
    '单位',
    '填报单位',
    '报送单位',
    '责任单位',
    '公开主体',
    '部门',
  ],
  aliases: [
    '别名',
    '简称',
    '曾用名',
    '其他名称',
    '单位简称',
    '机关简称',
    '规范简称',
    '又名',
    '原名',
    '原名称',
    '别称',
  ],
  kind: ['类别', '机关类型', '机关类别', '单位类型', '单位类别', '单位性质', '类型', '性质'],
  counts: ['计入汇总', '是否计入汇总', '是否计入', '是否汇总', '纳入汇总', '是否纳入汇总', '计入'],
  whyNot: ['不计入原因', '不计入汇总原因', '不计入理由', '不汇总原因'],
  superior: ['上级', '上级机关', '上级单位', '主管单位', '主管部门', '主管机关'],
  code: ['信用代码', '统一社会信用代码', '社会信用代码'],
  makesRegulations: ['可制定规章', '是否可制定规章', '可以制定规章', '有规章制定权', '规章制定权'],
  blanks: ['空格视为', '空白视为', '空白格视为', '空格按'],
  deadline: ['截止日期', '截止时间', '报送截止日期', '报送截止时间', '报送期限', '报送时限', '截止日'],
  contact: ['联系人', '填报人', '经办人', '联络员', '联系人姓名'],
  telephone: ['电话', '联系电话', '办公电话', '电话号码', '联系方式', '手机', '手机号', '手机号码'],
  formerly: [
    '上年对应机关',
    '上年机关',
    '上年机关名称',
    '上年名称',
    '上年度机关',
    '上年度名称',
    '去年对应机关',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ListColumn = keyof typeof listHeads;

/** Columns of which a list may have several, all of which count. */
const joined: readonly ListColumn[] = ['aliases', 'formerly'];

const coreOf = (head: string): string => fold(head).replace(/[\s*:]+/gu, '');
/** Without what explains it in brackets: 别名（曾用名）. */
const plainOf = (head: string): string => coreOf(head).replace(/\([^()]*\)/gu, '');

/** The columns of a list, by their places. */
export interface ListLayout {
  /** Several for names besides the first; else one. */
  readonly places: ReadonlyMap<ListColumn, readonly number[]>;
  /** The user's own, with their heads. */
  readonly others: readonly { readonly head: string; readonly place: number }[];
}

/** How good a head is for a column, 0 best; nothing where it is another's. */
const rankOf = (head: string, column: ListColumn): number | undefined => {
  const heads: readonly string[] = listHeads[column].map((each) => each.toLowerCase());
  const rank = [coreOf(head), plainOf(head)]
    .map((each) => heads.indexOf(each.toLowerCase()))
    .find((each) => each >= 0);
  return rank;
};

/** The places of a column, those with the best heads first. */
const placesOf = (heads: readonly string[], column: ListColumn): readonly number[] => {
  const ranked = heads.flatMap((head, place) => {
    const rank = rankOf(head, column);
    return rank === undefined ? [] : [{ rank, place }];
  });
  const sorted = ranked.sort((one, other) => one.rank - other.rank || one.place - other.place);
  return sorted.slice(0, joined.includes(column) ? ranked.length : 1).map(({ place }) => place);
};

/** Heads that differ from one another: those that come again have their number behind them. */
const distinct = (
  heads: readonly { readonly head: string; readonly place: number }[],
): ListLayout['others'] => {
  const taken = new Set<string>(Object.values(listHeads).map(([own]) => own));
  return heads.map(({ head, place }) => {
    let name = head;
    for (let number = 2; taken.has(name); number++) name = `${head}（${number}）`;
    taken.add(name);
    return { head: name, place };
  });
};

/** The columns that a row heads; nothing where none of them has the names of bodies. */
export const layoutOf = (heads: readonly string[]): ListLayout | undefined => {
  const columns = Object.keys(listHeads) as ListColumn[];
  const places = new Map(
    columns.flatMap((column) => {
      const found = placesOf(heads, column);
      return found.length > 0 ? [[column, found] as const] : [];
    }),
  );
  if (!places.has('name')) return undefined;
  const known = new Set([...places.values()].flat());
  const others = heads.flatMap((head, place) =>
    head.trim() === '' || known.has(place) ? [] : [{ head: head.trim(), place }],
  );
  return { places, others: distinct(others) };
};
