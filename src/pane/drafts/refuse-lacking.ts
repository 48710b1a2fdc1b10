import { Fault } from '../../model/fault';
import type { FieldDraft } from './draft';

/** What the clerk has written and the workbook has not, as a sentence; empty where it has all. */
export const lackingWords = (refused: readonly FieldDraft[]): string => {
  const [first] = refused;
  if (!first) return '';
  const names = refused.map(({ name }) => `“${name}”`).join('、');
  const why = first.stage === 'asking' ? '表格里的这段文字也有改动，请在那里选用哪一段。' : first.reason;
  return `您在${names}写的内容还没有写入工作簿：${why}`;
};

/** @throws Fault that says what the workbook lacks of what the clerk has written */
export const refuseLacking = (refused: readonly FieldDraft[]): never => {
  throw new Fault(lackingWords(refused));
};
