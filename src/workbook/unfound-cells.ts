import { chapterOf, textSlots } from '../filing/text-slots';
import type { NamedCells } from '../model/drawing';
import type { UnreadCell } from '../model/filing';
import type { Form } from '../model/form';
import { coverSheet } from './cover';
import { cellNames, textName } from './names';

/** What is asked on the cover, by the names of its cells. */
const onCover = {
  body: '机关名称',
  self: '自称',
  year: '报告年度',
  kind: '机关类型',
  blanks: '空白格',
  makesRegulations: '能否制定规章',
} as const satisfies Partial<Record<keyof typeof cellNames, string>>;

const reason = '没有找到它所在的单元格，里面写的没有读出。请对照原文件补上。';

/** How a text is named to the clerk. */
const textLabel = (form: Form, slot: string, label: string): string => {
  if (slot === 'contact' || slot === 'preface') return `“${coverSheet}”的${label}`;
  return chapterOf(form, slot) ? `“${label}”的文字` : label;
};

/**
 * The texts, names of kinds and facts of the cover of which the cells were not found; for figures, the filing says so
 * itself.
 * @param hasCover whether the cover was found; where it was not, that is said once
 */
export const unfoundCells = (form: Form, cells: NamedCells, hasCover: boolean): readonly UnreadCell[] => {
  const isLost = (name: string): boolean => !cells.get(name);
  const facts = (Object.keys(onCover) as (keyof typeof onCover)[]).flatMap((field) =>
    isLost(cellNames[field]) ? [{ field, row: `“${coverSheet}”的${onCover[field]}`, reason }] : [],
  );
  const texts = [...textSlots(form)].flatMap(([field, label]) =>
    isLost(textName(field)) ? [{ field, row: textLabel(form, field, label), reason }] : [],
  );
  const lost = [...facts, ...texts];
  if (hasCover) return lost;
  return lost.map((cell) =>
    cell.row.startsWith(`“${coverSheet}”`) ? { ...cell, row: `“${coverSheet}”` } : cell,
  );
};
