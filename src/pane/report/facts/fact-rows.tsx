import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../controls/button';
import { FactField } from './fact-field';
import { isStated, labelInRow } from './fact-layout';
import type { FactRows as Rows } from './fact-layout';

/** Rows of facts: those that are filled in and one more; the others when they are asked for. */
export const FactRows = ({ name, rows }: Rows) => {
  const filled = rows.map((row) => row.some(isStated)).lastIndexOf(true) + 1;
  const [wanted, setWanted] = useState(1);
  const shown = Math.min(rows.length, Math.max(filled, wanted));
  const list = useRef<HTMLDivElement>(null);
  const hints = rows[0]!.flatMap(({ hint }) => hint ?? []);
  const isAdding = useRef(false);
  useEffect(() => {
    if (isAdding.current) list.current?.lastElementChild?.querySelector('input')?.focus();
    isAdding.current = false;
  }, [shown]);
  const addRow = (): void => {
    isAdding.current = true;
    setWanted(shown + 1);
  };
  return (
    <fieldset class="fact-rows wide">
      <legend>{name}</legend>
      {hints.length > 0 && <p class="hint-line">{hints.join('')}</p>}
      <div ref={list}>
        {rows.slice(0, shown).map((row) => (
          <div key={row[0]!.key} class={`fact-row of-${row.length}`}>
            {row.map((fact) => (
              <FactField key={fact.key} fact={fact} short={labelInRow(fact, name)} isHinted />
            ))}
          </div>
        ))}
      </div>
      {shown < rows.length && (
        <Button look="subtle" onClick={addRow} label={`再加一项${name}`}>
          再加一项
        </Button>
      )}
    </fieldset>
  );
};
