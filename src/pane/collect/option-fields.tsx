import { TextField } from '../controls/text-field';
import type { Collector } from './collector';
import type { CollectOptions } from './collect-state';
import { Button } from '../controls/button';
import { FileButton } from './file-button';

interface OptionFieldsProps {
  readonly collector: Collector;
  readonly options: CollectOptions;
  readonly complaints: Readonly<Partial<Record<'year' | 'deadline', string>>>;
}

interface FilesOptionProps {
  readonly label: string;
  readonly hint: string;
  readonly chosen: string;
  readonly button: preact.JSX.Element;
  readonly onForget: () => void;
}

/** Files that may be chosen besides, with what was chosen. */
const FilesOption = ({ label, hint, chosen, button, onForget }: FilesOptionProps) => (
  <div class="field" role="group" aria-label={label}>
    <b>{label}</b>
    <div class="row">
      {button}
      {chosen !== '' && (
        <Button look="subtle" label={`不用：${label}`} onClick={onForget}>
          不用
        </Button>
      )}
    </div>
    <p class="collect-chosen" role="status">
      {chosen}
    </p>
    <p class="hint-line">{hint}</p>
  </div>
);

/** What may be said besides; all of it may be left as it is. */
export const OptionFields = ({ collector, options, complaints }: OptionFieldsProps) => {
  const { area, year, deadline, onlyClean, previous, letterhead, earlier } = options;
  return (
    <details class="collect-step" open={Object.keys(complaints).length > 0}>
      <summary>
        <h2>3. 其他选项（可以不填）</h2>
      </summary>
      <div class="collect-options">
        <TextField
          label="报送期限"
          value={deadline}
          onInput={(typed) => collector.choose({ deadline: typed })}
          hint="如：2026-01-26。用来算迟报几天、写催报通知；名录里写了的，按名录。"
          complaint={complaints.deadline}
        />
        <TextField
          label="报告年度"
          value={year}
          numeric
          onInput={(typed) => collector.choose({ year: typed })}
          hint="不填的，按收到的报告确定。"
          complaint={complaints.year}
        />
        <TextField
          label="本级名称"
          value={area}
          onInput={(typed) => collector.choose({ area: typed })}
          hint="如：青岚县。不填的，按名录确定。"
        />
        <FilesOption
          label="上年的报告"
          hint="选了的，核对结转和同比。可以选上年各机关报告的文件夹，也可以选上年汇总结果的文件夹。"
          chosen={previous.length === 0 ? '' : `已选 ${previous.length} 个文件。`}
          onForget={() => collector.choose({ previous: [] })}
          button={
            <FileButton
              of="folder"
              label="选择文件夹：上年的报告"
              onPick={(files) => collector.choose({ previous: files })}
            >
              选择文件夹
            </FileButton>
          }
        />
        <FilesOption
          label="退回意见的信头"
          hint="本单位的 .docx 信头，里面写有 {{标题}} 和 {{正文}}。"
          chosen={letterhead ? `已选“${letterhead.name}”。` : ''}
          onForget={() => collector.choose({ letterhead: null })}
          button={
            <FileButton
              of="file"
              accept=".docx"
              label="选择文件：退回意见的信头"
              onPick={([picked]) => picked && void collector.chooseLetterhead(picked.file)}
            >
              选择文件
            </FileButton>
          }
        />
        <FilesOption
          label="上次的读取记录和对应关系"
          hint="同一台电脑、同一个浏览器会记得上次的结果。换了的，从上次保存的结果里选“读取记录.jsonl”和“对应关系.csv”，就能接着算第几次、改了几处。"
          chosen={earlier.length === 0 ? '' : `已选${earlier.map(({ name }) => `“${name}”`).join('')}。`}
          onForget={() => collector.choose({ earlier: [] })}
          button={
            <FileButton
              of="files"
              accept=".jsonl,.csv"
              label="选择文件：上次的读取记录和对应关系"
              onPick={(files) => collector.choose({ earlier: files.map(({ file }) => file) })}
            >
              选择文件
            </FileButton>
          }
        />
        <label class="collect-tick">
          <input
            type="checkbox"
            checked={onlyClean}
            onChange={({ currentTarget }) => collector.choose({ onlyClean: currentTarget.checked })}
          />
          <span>有错误的报告不计入汇总（不勾的，计入并注明）</span>
        </label>
      </div>
    </details>
  );
};
