import { factAt } from '../../model/facts';
import type { Run } from '../../model/report';
import { goToCell } from '../check/go-to-cell';
import { usePane, useSnapshot } from '../state/pane-context';
import { figurePlace } from './figure-place';
import { focusPlace } from './focus-place';

interface FigureRunProps {
  readonly run: Run;
  /** Called with the cells that the figure came from while it is pointed at, and with none afterwards. */
  readonly onPoint?: (fields: readonly string[]) => void;
  readonly labelOf?: (field: string) => string;
  /** Goes to the field of a fact where it is not on the page. */
  readonly onFact?: (place: string) => void;
}

/** A stretch of the report; a figure leads to its cells, or to the field of its fact. */
export const FigureRun = ({ run: stretch, onPoint, labelOf, onFact }: FigureRunProps) => {
  const { run } = usePane();
  const { filing } = useSnapshot();
  const { text, fields = [], pending } = stretch;
  if (pending) return <mark class="pending">{text}</mark>;
  const place = figurePlace(fields, filing);
  if (place === undefined) return <>{text}</>;
  const isFact = factAt(place) !== undefined;
  const go = (): void => {
    if (isFact && onFact) onFact(place);
    else if (!isFact || !focusPlace(place)) void run(goToCell(place));
  };
  const from = labelOf ? fields.map(labelOf).join(' + ') : '';
  return (
    <button
      type="button"
      class="figure"
      title={from === '' ? `转到这个数据的${isFact ? '填写处' : '单元格'}` : from}
      onClick={go}
      onMouseEnter={() => onPoint?.(fields)}
      onMouseLeave={() => onPoint?.([])}
      onFocus={() => onPoint?.(fields)}
      onBlur={() => onPoint?.([])}
    >
      {text}
    </button>
  );
};
