import { useId } from 'preact/hooks';
import { dateWords } from '../../model/date-words';
import { readDate } from '../../session/report/typed-date';
import { ActionButton } from '../controls/action-button';
import { TextField } from '../controls/text-field';
import { usePane } from '../state/pane-context';
import { BrowserEditionWay } from './browser-edition-way';
import type { ExportChoices } from './export-choices';
import { exportReport, usualDates } from './export-report';
import { printReport } from './print-report';

/** What the day that was typed comes to in the document. */
const daySays = (typed: string, today: Date): { readonly hint: string } | { readonly complaint: string } => {
  if (typed.trim() === '') return { hint: '不填的，文末的日期写（待填写）。' };
  const day = readDate(typed, today);
  return day
    ? { hint: `文末写：${dateWords(day)}` }
    : { complaint: `没有看懂“${typed.trim()}”。${usualDates}` };
};

/** What may be added to the report, and every format that it can be saved in. */
export const ReportExports = () => {
  const { state, change, tools } = usePane();
  const id = useId();
  const today = tools?.desk.now() ?? new Date();
  const choices: ExportChoices = state.exportChoices ?? {
    ...{ signed: false, charts: false, letterhead: null },
    signedOn: dateWords(today),
  };
  const choose = (choice: Partial<ExportChoices>): void =>
    change({ exportChoices: { ...choices, ...choice } });
  return (
    <div class="exports">
      <fieldset class="options">
        <legend>先选要加的内容（可以不选），再点下面的格式导出</legend>
        <label>
          <input
            type="checkbox"
            checked={choices.signed}
            onChange={({ currentTarget }) => choose({ signed: currentTarget.checked })}
          />
          <span>Word、PDF 文末落款（机关名称和日期）</span>
        </label>
        {choices.signed && (
          <TextField
            label="落款日期"
            value={choices.signedOn}
            onInput={(signedOn) => choose({ signedOn })}
            {...daySays(choices.signedOn, today)}
          />
        )}
        <label>
          <input
            type="checkbox"
            checked={choices.charts}
            onChange={({ currentTarget }) => choose({ charts: currentTarget.checked })}
          />
          <span>Word、PDF、网页后附图解</span>
        </label>
      </fieldset>
      <div class="field">
        <label for={id}>Word 套用本机关的信头（可选）</label>
        <input
          id={id}
          class="input"
          type="file"
          accept=".docx"
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => choose({ letterhead: currentTarget.files?.[0] ?? null })}
        />
        <p class="hint-line" id={`${id}-hint`}>
          {choices.letterhead && `已选“${choices.letterhead.name}”。`}
          .docx 文件，里面写有 {'{{标题}}'} 和 {'{{正文}}'}。
        </p>
      </div>
      <ul class="formats" aria-label="导出格式">
        {state.report?.formats.map((format) => {
          const action = format.isPrinted
            ? printReport(format, choices, tools?.desk.canPrint?.() ?? true)
            : { ...exportReport(format, choices), hint: format.purpose };
          return (
            <li key={format.extension}>
              <ActionButton action={action} />
              <p class="hint-line">{action.hint}</p>
            </li>
          );
        })}
      </ul>
      <BrowserEditionWay />
    </div>
  );
};
