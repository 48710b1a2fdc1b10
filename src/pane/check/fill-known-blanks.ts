import type { Advice } from '../../session/advice';
import type { ButtonAction } from '../state/action';

/** 全部填入: writes the values of all blanks that the equations fix. */
export const fillKnownBlanks = (fills: Advice['fills']): ButtonAction => ({
  label: `全部填入（${fills.length} 格）`,
  task: 'writing',
  run: ({ session, writes }) =>
    writes.write(async () => (await session.writes()).setFigures(fills), `已填入 ${fills.length} 格。`),
});
