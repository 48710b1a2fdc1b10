import { useState } from 'preact/hooks';
import { isBlank } from '../../../model/answer';
import type { FactView } from '../../../session/report/report-view';
import { useSnapshot } from '../../state/pane-context';
import { FigureField } from '../figure-field';
import { FactField } from './fact-field';
import { areRows, isAskedInTable, isStated, labelOf, layOut } from './fact-layout';
import { FactRows } from './fact-rows';
import { FactTick } from './fact-tick';

interface FactFieldsProps {
  /** Those that the workbook has cells for. */
  readonly facts: readonly FactView[];
  readonly own: string;
}

/**
 * What the clerk knows and no statutory table asks for, from which the paragraph is written: the same as on its sheet. A
 * figure that a table of ours asks for as well is asked for once, in the cell of that table.
 */
export const FactFields = ({ facts, own }: FactFieldsProps) => {
  const { answers } = useSnapshot().filing;
  const stated = facts.filter(
    (fact) => isStated(fact) || (isAskedInTable(fact) && !isBlank(answers[fact.field!])),
  );
  // It stays open while the clerk fills it in.
  const [wasBlank] = useState(stated.length === 0 && own === '');
  if (facts.length === 0) return null;
  return (
    <details class="facts" open={wasBlank}>
      <summary>
        填情况，自动成文
        <span class="count">{stated.length > 0 ? `已填 ${stated.length} 项` : '还没有填'}</span>
      </summary>
      <p class="hint-line">有的才填，属实才勾；没有发生的数填 0。</p>
      <div class="fact-fields">
        {layOut(facts).map((item) => {
          if (areRows(item)) return <FactRows key={item.name} {...item} />;
          if (item.kind === 'tick') return <FactTick key={item.key} fact={item} />;
          return isAskedInTable(item) ? (
            <FigureField key={item.key} field={item.field!} label={labelOf(item)} />
          ) : (
            <FactField key={item.key} fact={item} />
          );
        })}
      </div>
    </details>
  );
};
