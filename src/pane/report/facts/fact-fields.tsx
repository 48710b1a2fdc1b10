import { useState } from 'preact/hooks';
import { factPlace } from '../../../model/facts';
import type { ParagraphView } from '../../../session/report/report-view';
import { usePane } from '../../state/pane-context';
import { FactField } from './fact-field';
import { areRows, isStated, layOut } from './fact-layout';
import { FactRows } from './fact-rows';
import { FactTick } from './fact-tick';

type FactFieldsProps = Pick<ParagraphView, 'facts' | 'own'>;

/**
 * What the clerk knows and no table asks for, from which the paragraph is written: the same as on its sheet. A figure
 * that a table asks for as well is asked for there, and shown here only where it stands here.
 */
export const FactFields = ({ facts, own }: FactFieldsProps) => {
  const { tools } = usePane();
  const asked = facts.filter(
    (fact) =>
      tools?.session.hasCell(factPlace(fact.key)) !== false && (fact.field === undefined || isStated(fact)),
  );
  const stated = asked.filter(isStated).length;
  // It stays open while the clerk fills it in.
  const [wasBlank] = useState(stated === 0 && own === '');
  if (asked.length === 0) return null;
  return (
    <details class="facts" open={wasBlank}>
      <summary>
        填情况，自动成文<span class="count">{stated > 0 ? `已填 ${stated} 项` : '还没有填'}</span>
      </summary>
      <p class="hint-line">有的才填，属实才勾；空着的不写。没有发生的数填 0。</p>
      <div class="fact-fields">
        {layOut(asked).map((item) => {
          if (areRows(item)) return <FactRows key={item.name} {...item} />;
          return item.kind === 'tick' ? (
            <FactTick key={item.key} fact={item} />
          ) : (
            <FactField key={item.key} fact={item} />
          );
        })}
      </div>
    </details>
  );
};
