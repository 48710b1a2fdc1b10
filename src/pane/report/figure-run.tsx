import type { Run } from '../../model/report';

interface FigureRunProps {
  readonly run: Run;
  /** Goes to the first cell of the figure. */
  readonly onGo: (field: string) => void;
  /** Told which cells the figure came from while it is pointed at, and of none afterwards. */
  readonly onPoint?: (fields: readonly string[]) => void;
  readonly labelOf?: (field: string) => string;
}

/** A stretch of the report; a figure leads to its cells. */
export const FigureRun = ({ run, onGo, onPoint, labelOf }: FigureRunProps) => {
  const { text, fields, pending } = run;
  if (pending) return <mark class="pending">{text}</mark>;
  const first = fields?.[0];
  if (first === undefined) return <>{text}</>;
  const from = labelOf ? (fields ?? []).map(labelOf).join(' + ') : '';
  return (
    <button
      type="button"
      class="figure"
      title={from === '' ? '转到这个数据的单元格' : from}
      onClick={() => onGo(first)}
      onMouseEnter={() => onPoint?.(fields ?? [])}
      onMouseLeave={() => onPoint?.([])}
      onFocus={() => onPoint?.(fields ?? [])}
      onBlur={() => onPoint?.([])}
    >
      {text}
    </button>
  );
};
