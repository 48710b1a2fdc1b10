import { chapterOf, textSlots } from '../filing/text-slots';
import type { UnreadCell } from '../model/filing';
import type { Form } from '../model/form';
import { factsSheet, problemsSheet } from '../model/our-sheets';
import { coverSheet } from './cover';
import type { FoundCells } from './find-cells';
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

/** Sheets of which it is said as a whole that something on them was not found. */
const statedSheets = [factsSheet, problemsSheet];

/**
 * The texts, names of kinds and facts of the cover of which the cells were not found; for figures, the filing says so
 * itself.
 * @param hasCover whether the cover was found; where it was not, that is said once
 */
export const unfoundCells = (
  { form, cells, changed }: Pick<FoundCells, 'form' | 'cells' | 'changed'>,
  hasCover: boolean,
): readonly UnreadCell[] => {
  // What an earlier version did not draw is not among them.
  const isLost = (name: string): boolean => cells.get(name) === null;
  const facts = (Object.keys(onCover) as (keyof typeof onCover)[]).flatMap((field) =>
    isLost(cellNames[field]) ? [{ field, row: `“${coverSheet}”的${onCover[field]}`, reason }] : [],
  );
  const texts = [...textSlots(form)].flatMap(([field, label]) =>
    isLost(textName(field)) ? [{ field, row: textLabel(form, field, label), reason }] : [],
  );
  const stated = statedSheets.flatMap((sheet) =>
    changed.has(sheet) ? [{ field: sheet, row: `“${sheet}”`, reason }] : [],
  );
  const lost = [...facts, ...texts, ...stated];
  if (hasCover) return lost;
  return lost.map((cell) =>
    cell.row.startsWith(`“${coverSheet}”`) ? { ...cell, row: `“${coverSheet}”` } : cell,
  );
};
