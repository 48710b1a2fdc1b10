import { Fault } from '../../model/fault';
import { placeWords } from './draft';
import type { FieldDraft } from './draft';

const reasonOf = ({ stage, place, reason }: FieldDraft): string =>
  stage === 'asking' ? `表格里的${placeWords[place.kind]}也有改动，请在那里选用一个。` : reason;

/** What the clerk has written and the workbook has not, a sentence for each reason; empty where it has all. */
export const lackingWords = (refused: readonly FieldDraft[]): string => {
  const names = new Map<string, string>();
  for (const draft of refused) {
    const others = names.get(reasonOf(draft));
    names.set(reasonOf(draft), `${others === undefined ? '' : `${others}、`}“${draft.name}”`);
  }
  return [...names].map(([reason, all]) => `您在${all}写的内容还没有写入工作簿：${reason}`).join('');
};

/** @throws Fault that says what the workbook lacks of what the clerk has written */
export const refuseLacking = (refused: readonly FieldDraft[]): never => {
  throw new Fault(lackingWords(refused));
};
