import { useState } from 'preact/hooks';
import { ActionButton } from '../controls/action-button';
import { usePane } from '../state/pane-context';
import { BrowserEditionWay } from './browser-edition-way';
import { exportReport } from './export-report';
import type { ExportChoices } from './export-report';

const noChoices: ExportChoices = { signed: false, charts: false, letterhead: null };

/** Every format that the report can be saved in, and what may be added to it. */
export const ReportExports = () => {
  const { report } = usePane().state;
  const [choices, setChoices] = useState(noChoices);
  const choose = (choice: Partial<ExportChoices>): void => setChoices({ ...choices, ...choice });
  return (
    <div class="exports">
      <ul class="formats">
        {report?.formats.map((format) => (
          <li key={format.extension}>
            <ActionButton action={exportReport(format, choices)} />
            <p class="hint-line">{format.purpose}</p>
          </li>
        ))}
      </ul>
      <fieldset class="options">
        <legend>导出时</legend>
        <label>
          <input
            type="checkbox"
            checked={choices.signed}
            onChange={({ currentTarget }) => choose({ signed: currentTarget.checked })}
          />
          <span>Word 文末落款（机关名称和今天的日期）</span>
        </label>
        <label>
          <input
            type="checkbox"
            checked={choices.charts}
            onChange={({ currentTarget }) => choose({ charts: currentTarget.checked })}
          />
          <span>网页后附图解</span>
        </label>
      </fieldset>
      <div class="field">
        <label for="letterhead">Word 套用本机关的信头（可选）</label>
        <input
          id="letterhead"
          class="input"
          type="file"
          accept=".docx"
          aria-describedby="letterhead-hint"
          onChange={({ currentTarget }) => choose({ letterhead: currentTarget.files?.[0] ?? null })}
        />
        <p class="hint-line" id="letterhead-hint">
          .docx 文件，里面写有 {'{{标题}}'} 和 {'{{正文}}'}。
        </p>
      </div>
      <BrowserEditionWay />
    </div>
  );
};
