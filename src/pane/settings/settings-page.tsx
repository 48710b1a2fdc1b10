import packageFile from '../../../package.json';
import type { BlankPolicy } from '../../model/answer';
import { bodyKinds } from '../../model/filing';
import type { BodyKind } from '../../model/filing';
import { Button } from '../controls/button';
import { ChoiceField } from '../controls/choice-field';
import { SelfCheckLink } from '../controls/self-check-link';
import { useBusy, usePane } from '../state/pane-context';
import { changeSetting } from './change-setting';
import { FillingRules } from './filling-rules';
import { setLive } from './set-live';
import { Shortcuts } from './shortcuts';
import { WordingChoice } from './wording-choice';

const kinds = Object.entries(bodyKinds) as [BodyKind, string][];
const policies: readonly (readonly [BlankPolicy, string])[] = [
  ['error', '必须填写'],
  ['zero', '按 0 计算'],
];
const regulations = [
  ['unknown', '按名称判断'],
  ['yes', '能'],
  ['no', '不能'],
] as const;

/** 设置 and 帮助: what holds for this filing, for this machine, and how the tables are filled in. */
export const SettingsPage = () => {
  const { state, run, tools } = usePane();
  const busy = useBusy();
  if (!state.snapshot) return null;
  const { filing, form } = state.snapshot;
  const { kind, blanks, makesRegulations } = filing.settings;
  const regulation = makesRegulations === undefined ? 'unknown' : makesRegulations ? 'yes' : 'no';
  return (
    <>
      <section class="section">
        <h2>本工作簿</h2>
        <ChoiceField
          label="空白格"
          value={blanks}
          choices={policies}
          disabled={busy}
          onChange={(choice) => void run(changeSetting({ blanks: choice }))}
          hint="公布的报告里没有发生的应填 0。"
        />
        <ChoiceField
          label="机关类型"
          value={kind}
          choices={kinds}
          disabled={busy}
          onChange={(choice) => void run(changeSetting({ kind: choice }))}
        />
        <ChoiceField
          label="能否制定规章"
          value={regulation}
          choices={regulations}
          disabled={busy}
          onChange={(choice) =>
            void run(changeSetting({ makesRegulations: choice === 'unknown' ? choice : choice === 'yes' }))
          }
          hint="国务院部门、省级和设区的市级政府等可以制定规章，其他机关不能。"
        />
      </section>
      <section class="section">
        <h2>本机</h2>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={state.live}
            disabled={busy}
            onChange={(event) => void run(setLive(event.currentTarget.checked))}
          />
          <span>实时校验</span>
        </label>
        <p class="hint-line">填表时随时核对。关闭后，点“校验”才核对。</p>
        <WordingChoice form={form.id} />
      </section>
      {tools?.desk.openCollect && (
        <section class="section">
          <h2>汇总</h2>
          <Button onClick={tools.desk.openCollect}>汇总各机关</Button>
          <p class="hint-line">审核各机关报来的报告：逐份核对，看谁没有报、谁要改，加总成汇总表。</p>
        </section>
      )}
      <FillingRules form={form} />
      <Shortcuts />
      <p class="version">
        勾稽 {packageFile.version}
        {state.about === '' ? '' : ` · ${state.about}`}
      </p>
      <SelfCheckLink />
    </>
  );
};
