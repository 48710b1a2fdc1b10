import { shortened } from '../../model/quotation';
import type { TextPlace } from '../../model/finding';
import type { ButtonAction } from '../state/action';

const labelFor = (text: string, { correction = '', count, from, to }: TextPlace): string => {
  if (count !== undefined) return '全部改正';
  return `采用：${correction === '' ? `删去“${shortened(text.slice(from, to))}”` : `改为“${shortened(correction)}”`}`;
};

/** 采用：改为“…”: puts the right words into a paragraph, which is given as it was when the finding was made. */
export const adoptCorrection = (text: string, place: TextPlace): ButtonAction => {
  const { correction = '', count } = place;
  const corrected = count === undefined ? `已改为“${shortened(correction)}”。` : `已改正 ${count} 处。`;
  return {
    label: labelFor(text, place),
    task: 'writing',
    run: ({ session, writes }) =>
      writes.write(
        async () => (await session.writes()).correctText(text, place),
        correction === '' ? '已删去。' : corrected,
      ),
  };
};
