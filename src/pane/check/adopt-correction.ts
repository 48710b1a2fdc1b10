import type { TextPlace } from '../../model/finding';
import type { ButtonAction } from '../state/action';

/** 采用：改为“…”: puts the right words into a paragraph, which is given as it was when the finding was made. */
export const adoptCorrection = (text: string, place: TextPlace): ButtonAction => {
  const { correction, from, to } = place;
  return {
    label: `采用：${correction === '' ? `删去“${text.slice(from, to)}”` : `改为“${correction}”`}`,
    task: 'writing',
    run: ({ session, writes }) =>
      writes.write(
        async () => (await session.writes()).correctText(text, place),
        correction === '' ? '已删去。' : `已改为“${correction}”。`,
      ),
  };
};
