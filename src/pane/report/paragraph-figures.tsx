import { useState } from 'preact/hooks';
import { isBlank } from '../../model/answer';
import type { ParagraphView } from '../../session/report/report-view';
import { goToCell } from '../check/go-to-cell';
import { ActionButton } from '../controls/action-button';
import { useSnapshot } from '../state/pane-context';
import { FigureField } from './figure-field';

/** The figures of a paragraph that no statutory table has: filled in here, or on their sheet. */
export const ParagraphFigures = ({ figures }: Pick<ParagraphView, 'figures'>) => {
  const { answers } = useSnapshot().filing;
  const first = figures[0]!;
  const isLacking = isBlank(answers[first.field]);
  // It stays open while the clerk fills it in.
  const [wasLacking] = useState(isLacking);
  return (
    <details class="figures" open={wasLacking}>
      <summary>这一段用到的数</summary>
      {isLacking && (
        <p class="hint-line">“{first.label}”还没有填，报告里就缺这一句。填在这里会写进表格；没有的填 0。</p>
      )}
      <div class="figure-fields">
        {figures.map(({ field, label }) => (
          <FigureField key={field} field={field} label={label} />
        ))}
      </div>
      <ActionButton action={goToCell(first.field, first.label, '到表格中填写')} look="subtle" />
    </details>
  );
};
