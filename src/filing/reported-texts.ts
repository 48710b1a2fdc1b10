import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { isUnfinished, textOf } from '../model/report';
import type { Report } from '../model/report';
import { paragraphsOf } from './text-slots';

type Texts = Filing['texts'];

/** Whether the clerk has written or adopted a text, rather than left it to what the figures suggest. */
export const isWritten = (texts: Texts, slot: string): boolean => (texts[slot] ?? '').trim() !== '';

/** Whether any paragraph of the chapters is written: before that there are figures, and no report to find gaps in. */
export const isBegun = (form: Form, texts: Texts): boolean =>
  paragraphsOf(form).some(({ slot }) => isWritten(texts, slot.key));

/**
 * The texts as the report has them: where none is written, what it says by itself. Generated paragraphs with gaps are
 * left out: they are read once they are whole.
 */
export const reportedTexts = ({ blocks }: Report, written: Texts): Texts => {
  const texts: Record<string, string> = { ...written };
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || isWritten(written, block.slot) || isUnfinished(block.runs)) continue;
    texts[block.slot] = [texts[block.slot]?.trim(), textOf(block.runs)].filter(Boolean).join('\n');
  }
  return texts;
};
