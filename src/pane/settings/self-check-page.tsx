import { useEffect, useState } from 'preact/hooks';
import type { SelfCheck, SelfCheckState } from '../../model/self-check';
import { ActionButton } from '../controls/action-button';
import { Button } from '../controls/button';
import type { ButtonAction } from '../state/action';
import { usePane } from '../state/pane-context';
import { dismissed } from '../state/state';
import { SelfCheckQuestion } from './self-check-question';
import { countsOf, SelfCheckResults } from './self-check-results';
import { startSelfCheck } from './start-self-check';
import { copySelfCheckResult, saveSelfCheckResult } from './take-self-check-result';

/** 返回: to where the pane was before. */
const leave: ButtonAction = {
  label: '返回',
  run: ({ store }) => store.change({ ...dismissed, selfCheck: null }),
};

/** 删除: takes away what an earlier one has left. */
const removeLeft: ButtonAction = {
  label: '删除',
  task: 'writing',
  run: async ({ store }) => store.state.selfCheck?.removeLeft(),
};

const useSelfCheckState = (selfCheck: SelfCheck): SelfCheckState => {
  const [state, setState] = useState(selfCheck.state);
  useEffect(() => {
    const stop = selfCheck.subscribe(() => setState(selfCheck.state));
    // It is looked for once more when 自检 begins.
    if (selfCheck.state.stage === 'ready') void selfCheck.look().catch(() => undefined);
    return stop;
  }, [selfCheck]);
  return state;
};

const Introduction = () => (
  <>
    <p class="lead">
      试一试这台电脑上的 Excel 能做什么，与勾稽预计的是否一致。大约五分钟，不联网，不发送任何内容。
    </p>
    <ul class="rules">
      <li>会新建几张名称以“勾稽自检”开头的工作表，试完全部删除；您的工作表不会改动。</li>
      <li>Excel 的撤销记录会清空。请先保存，最好另开一个空白工作簿。</li>
      <li>有几步要您动手，可以跳过，也可以随时停止。</li>
    </ul>
  </>
);

const Left = ({ names }: { readonly names: readonly string[] }) => (
  <section class="message warn group">
    <div class="message-body">
      <h2>工作簿里还有自检留下的内容</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p class="hint-line">点“删除”清除；删不掉的，请在 Excel 里手工删除。</p>
      <div class="row">
        <ActionButton action={removeLeft} />
      </div>
    </div>
  </section>
);

const Outcome = ({ state: { results, report } }: { readonly state: SelfCheckState }) => (
  <>
    <p class="lead" role="status">
      试完了：{countsOf(results)}。
    </p>
    <p class="hint-line">
      ✗ 只说明这里的 Excel 与预计不同，不一定影响使用。结果里只有 Excel
      的版本和下面各项，没有您的数据、文件名和姓名。请把它交给勾稽的维护人员。
    </p>
    {report && (
      <div class="row">
        <ActionButton action={saveSelfCheckResult(report)} look="primary" />
        <ActionButton action={copySelfCheckResult(report)} />
      </div>
    )}
  </>
);

const Underway = ({
  state,
  selfCheck,
}: {
  readonly state: SelfCheckState;
  readonly selfCheck: SelfCheck;
}) => {
  const { stage, trying, question, results, total } = state;
  return (
    <>
      <p class="lead" role="status">
        {stage === 'cleaning'
          ? '正在删除自检用的工作表。如果正在编辑单元格，请按回车。'
          : `正在试第 ${Math.min(results.length + 1, total)} 项，共 ${total} 项：${trying ?? '准备'}`}
      </p>
      {question && <SelfCheckQuestion question={question} selfCheck={selfCheck} />}
      {stage === 'running' && (
        <div class="row">
          <Button onClick={() => selfCheck.stop()}>停止</Button>
        </div>
      )}
    </>
  );
};

const SelfCheckView = ({ selfCheck }: { readonly selfCheck: SelfCheck }) => {
  const state = useSelfCheckState(selfCheck);
  const { stage, left } = state;
  const resting = stage === 'ready' || stage === 'done';
  return (
    <>
      <h1>自检</h1>
      {stage === 'ready' && <Introduction />}
      {stage === 'done' && <Outcome state={state} />}
      {resting && left.length > 0 && <Left names={left} />}
      {resting ? (
        <div class="row">
          <ActionButton
            action={startSelfCheck(stage === 'ready' ? '开始自检' : '再试一次')}
            look={stage === 'ready' ? 'primary' : 'plain'}
          />
          <ActionButton action={leave} />
        </div>
      ) : (
        <Underway state={state} selfCheck={selfCheck} />
      )}
      {stage === 'done' && (
        <section class="group">
          <h2 class="group-head">各项结果</h2>
          <SelfCheckResults results={state.results} />
        </section>
      )}
    </>
  );
};

/** 自检: what is going to be tried, what is being tried, and what came of it. */
export const SelfCheckPage = () => {
  const { selfCheck } = usePane().state;
  return selfCheck && <SelfCheckView selfCheck={selfCheck} />;
};
