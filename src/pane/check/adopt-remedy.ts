import type { Cause } from '../../session/advice';
import type { ButtonAction } from '../state/action';

/** 采用: writes the figures of a remedy, all its cells at once. */
export const adoptRemedy = (cells: Cause['remedies'][number]['cells']): ButtonAction => ({
  label: cells.length > 1 ? `采用（改 ${cells.length} 格）` : '采用',
  spoken: `采用：${cells.map(({ label, value }) => `${label}改为 ${value}`).join('，')}`,
  task: 'writing',
  run: ({ session, writes }) =>
    writes.write(
      async () => (await session.writes()).setFigures(cells),
      cells.length > 1 ? `已改 ${cells.length} 格。` : `已改为 ${cells[0]!.value}。`,
    ),
});
