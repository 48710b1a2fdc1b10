import type { ParagraphView } from '../../session/report/report-view';
import { useBusy, usePane } from '../state/pane-context';
import { chooseSentence } from './choose-sentence';

/** Sentences that no figure bears out: the clerk ticks those that are true of the body. */
export const OptionBoxes = ({ options }: Pick<ParagraphView, 'options'>) => {
  const { run } = usePane();
  const busy = useBusy();
  return (
    <fieldset class="options">
      <legend>可选的句子（属实才勾选，写入建议文字）</legend>
      {options.map(({ key, label, chosen }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={chosen}
            disabled={busy}
            onChange={(event) => void run(chooseSentence(key, event.currentTarget.checked))}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
};
