import type { FormatLosses } from './format-losses';

const counted = (parts: readonly (readonly [number, string])[]): string =>
  parts.flatMap(([count, says]) => (count > 0 ? [`${count} 个格子${says}`] : [])).join('、');

/** What was lost, in one sentence: 7 个格子不能再改、1 个格子的名称丢了。 */
export const lossSentence = ({ locked, formats, names, gone }: FormatLosses): string =>
  `${counted([
    [locked.length, '不能再改'],
    [formats.length, '的格式变了'],
    [names.length + gone.length, '的名称丢了'],
  ])}。`;

/** Which cells these are, list by list. */
export const lossLists = ({
  locked,
  formats,
  names,
  gone,
}: FormatLosses): readonly { readonly says: string; readonly cells: FormatLosses['locked'] }[] =>
  [
    { says: '不能再改', cells: locked },
    { says: '格式变了', cells: formats },
    { says: '名称丢了', cells: names },
    { says: '名称丢了，位置说不准', cells: gone },
  ].filter(({ cells }) => cells.length > 0);

/** What helps where nobody can tell the place of a name. */
export const goneAdvice =
  '位置说不准的格子不能自动恢复。请按 Ctrl+Z 撤销剪切、拖动或删除；撤销不了的，请打开备份，或在新工作簿里建表后用“导入本年数据”读入这个文件。';

/** What was restored, and what was not. */
export const restoredSentence = ({ locked, formats, names, gone }: FormatLosses): string => {
  const [looks, named] = [locked.length + formats.length, names.length];
  const parts = [
    ...(looks > 0 ? [`${looks} 个格子的格式`] : []),
    ...(named > 0 ? [`${named} 个格子的名称`] : []),
  ];
  const done = parts.length > 0 ? `已恢复 ${parts.join('和 ')}，数据没有改动。` : '';
  return done + (gone.length > 0 ? `还有 ${gone.length} 个格子的名称没有恢复。${goneAdvice}` : '');
};
