import type { ParagraphView } from '../../session/report/report-view';

interface OptionBoxesProps {
  readonly options: ParagraphView['options'];
  readonly busy: boolean;
  readonly onChoose: (key: string, chosen: boolean) => void;
}

/** Sentences that no figure bears out: the clerk ticks those that are true of the body. */
export const OptionBoxes = ({ options, busy, onChoose }: OptionBoxesProps) => (
  <fieldset class="options">
    <legend>可选的句子（属实才勾选，写入建议文字）</legend>
    {options.map(({ key, label, chosen }) => (
      <label key={key}>
        <input
          type="checkbox"
          checked={chosen}
          disabled={busy}
          onChange={(event) => onChoose(key, event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
);
