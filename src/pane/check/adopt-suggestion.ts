import type { Suggestion } from '../../model/finding';
import type { ButtonAction } from '../state/action';

/** 改为 3: writes the value that a finding suggests for one cell. */
export const adoptSuggestion = (suggestion: Suggestion): ButtonAction => ({
  label: `改为 ${suggestion.value}`,
  title: suggestion.reason,
  task: 'writing',
  run: ({ session, writes }) =>
    writes.write(
      async () => (await session.writes()).setFigures([suggestion]),
      `已改为 ${suggestion.value}。`,
    ),
});
