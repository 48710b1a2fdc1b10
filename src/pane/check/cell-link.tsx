import type { ComponentChildren } from 'preact';
import { useBusy, usePane } from '../state/pane-context';
import { goToCell } from './go-to-cell';

interface CellLinkProps {
  readonly field: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Words that lead to the cell of a field. */
export const CellLink = ({ field, title, children }: CellLinkProps) => {
  const { run } = usePane();
  return (
    <button
      type="button"
      class="link"
      aria-disabled={useBusy()}
      title={title}
      onClick={() => void run(goToCell(field))}
    >
      {children}
    </button>
  );
};
