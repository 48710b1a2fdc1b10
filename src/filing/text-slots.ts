import type { Chapter, TextSlot } from '../model/chapter';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { oncePer } from '../model/once-per';
import { formOf } from './known-forms';

/** A paragraph of a report, with the chapter in which it stands. */
export interface Paragraph {
  readonly chapter: Chapter;
  readonly slot: TextSlot;
}

/** The paragraphs of all chapters, in the order of the report. */
export const paragraphsOf = ({ chapters }: Form): readonly Paragraph[] =>
  chapters.flatMap((chapter) => chapter.slots.map((slot) => ({ chapter, slot })));

/** The chapter in which a paragraph stands; none for what stands before the first. */
export const chapterOf = (form: Form, slot: string): Chapter | undefined =>
  form.chapters.find(({ slots }) => slots.some(({ key }) => key === slot));

/** The texts that a report prints as paragraphs, in its order. */
export const proseSlots = (form: Form): readonly string[] => [
  'preface',
  ...paragraphsOf(form).map(({ slot }) => slot.key),
];

/** The text that a chapter is known by: the first that has to be written; none where the chapter is a table. */
export const leadingSlot = (chapter: Chapter | undefined): string | undefined =>
  (chapter?.slots.find(({ optional }) => !optional) ?? chapter?.slots[0])?.key;

/** Every text that a filing of a form may hold, by key, with what the clerk knows it by. */
export const textSlots = oncePer(
  (form: Form): ReadonlyMap<string, string> =>
    new Map([
      ['contact', '联系方式'],
      ['preface', '报告开头'],
      ...paragraphsOf(form).map(({ chapter, slot }) => [slot.key, slot.heading ?? chapter.heading] as const),
      ...form.tables.flatMap(({ cells }) =>
        cells.flatMap(({ slot }) => (slot === undefined ? [] : [[slot, '自定的栏目名称'] as const])),
      ),
    ]),
);

/** The texts of a filing that a form has a place for, and what is said to the clerk of the others. */
export const textsInForm = (
  { form: id, texts }: Pick<Filing, 'form' | 'texts'>,
  forms: readonly Form[],
  form: Form,
): { readonly texts: Filing['texts']; readonly lost: readonly string[] } => {
  const slots = textSlots(form);
  const written = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  const labels = textSlots(formOf(forms, id));
  const homeless = written.filter(([key]) => !slots.has(key)).map(([key]) => `“${labels.get(key) ?? key}”`);
  return {
    texts: Object.fromEntries(written.filter(([key]) => slots.has(key))),
    lost:
      homeless.length > 0
        ? [`这些文字在本工作簿里没有对应的位置，不写入：${[...new Set(homeless)].join('、')}。`]
        : [],
  };
};
