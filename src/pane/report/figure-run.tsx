import type { Run } from '../../model/report';
import { goToCell } from '../check/go-to-cell';
import { usePane } from '../state/pane-context';

interface FigureRunProps {
  readonly run: Run;
  /** Called with the cells that the figure came from while it is pointed at, and with none afterwards. */
  readonly onPoint?: (fields: readonly string[]) => void;
  readonly labelOf?: (field: string) => string;
}

/** A stretch of the report; a figure leads to its cells. */
export const FigureRun = ({ run: { text, fields = [], pending }, onPoint, labelOf }: FigureRunProps) => {
  const { run } = usePane();
  if (pending) return <mark class="pending">{text}</mark>;
  const [first] = fields;
  if (first === undefined) return <>{text}</>;
  const from = labelOf ? fields.map(labelOf).join(' + ') : '';
  return (
    <button
      type="button"
      class="figure"
      title={from === '' ? '转到这个数据的单元格' : from}
      onClick={() => void run(goToCell(first))}
      onMouseEnter={() => onPoint?.(fields)}
      onMouseLeave={() => onPoint?.([])}
      onFocus={() => onPoint?.(fields)}
      onBlur={() => onPoint?.([])}
    >
      {text}
    </button>
  );
};
