import packageFile from '../../../package.json';
import '../../../src/pane/settings/self-check-page';
import type {
  ProbeResult,
  Question,
  SelfCheck,
  SelfCheckReport,
  SelfCheckState,
} from '../../../src/model/self-check';
import { withAnswers } from '../../support/filing-fixture';
import { openFiling, openStrange } from '../fixture';
import type { PaneOnScreen } from '../fixture';

const trial = (id: string, words: string, outcome: ProbeResult['outcome']): ProbeResult => ({
  ...{ id, words, outcome, source: 'doc', expected: 'it works', ms: 12 },
});

const question: Question = {
  id: 'hand.red',
  title: '变红',
  steps: ['把 B7 改成 2，按回车。', '它变红了吗？'],
  answers: [
    ['red', '变红了'],
    ['same', '没有变红'],
  ],
};

/** A 自检 that tries one thing by itself and asks one question, and remembers what it was told. */
class ScriptedSelfCheck implements SelfCheck {
  state: SelfCheckState = {
    ...{ stage: 'ready', trying: null, question: null, results: [], total: 2, left: [], report: null },
  };
  readonly calls: string[] = [];
  private readonly listeners = new Set<() => void>();
  private answered: (outcome: ProbeResult['outcome']) => void = () => undefined;

  subscribe(listener: () => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  look() {
    this.change({ left: ['工作表“勾稽自检-a1-1”'] });
    return Promise.resolve();
  }

  removeLeft() {
    this.change({ left: [] });
    return Promise.resolve();
  }

  async run(gouji: string) {
    const first = trial('settings.in-workbook', '存一项设置', 'as-assumed');
    this.change({ stage: 'running', results: [first], trying: '马上变红', question });
    const outcome = await new Promise<ProbeResult['outcome']>((resolve) => (this.answered = resolve));
    const results = [first, trial('hand.red', '马上变红', outcome)];
    const report = { format: 'gouji-self-check', gouji, date: '2026-01-12' } as SelfCheckReport;
    this.change({ stage: 'done', question: null, trying: null, results, report });
  }

  answer(choice: string) {
    this.calls.push(choice);
    this.answered(choice === 'red' ? 'as-assumed' : 'otherwise');
  }

  skip() {
    this.answered('not-tried');
  }

  stop() {
    this.calls.push('stop');
    this.answered('not-tried');
  }

  private change(changes: Partial<SelfCheckState>) {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}

/** Gives a pane a 自检, as the pane in Excel has one. */
const offer = async (screen: PaneOnScreen): Promise<ScriptedSelfCheck> => {
  const check = new ScriptedSelfCheck();
  Object.assign(screen.desk, { selfCheck: () => Promise.resolve(check) });
  await screen.after(() => screen.pane.change({ offersSelfCheck: true }));
  return check;
};

const linesOf = (screen: PaneOnScreen): string[] =>
  screen.all('.trials li').map((line) => (line.textContent ?? '').trim());

describe('自检', () => {
  it('stands in 设置: it asks, shows what came of it, and gives it away as one file', async () => {
    const screen = await openFiling(withAnswers({}));
    const check = await offer(screen);
    await screen.click('设置');
    await screen.click('自检');
    await screen.until('h1');
    expect(screen.text).toContain('您的工作表不会改动');
    expect(screen.text).toContain('工作表“勾稽自检-a1-1”');
    await screen.click('删除');
    expect(screen.text).not.toContain('勾稽自检-a1-1');
    await screen.click('开始自检');
    expect(screen.text).toContain('正在试第 2 项，共 2 项：马上变红');
    expect(screen.text).toContain('它变红了吗？');
    expect(document.activeElement?.textContent).toBe('变红');
    await screen.click('没有变红');
    expect(check.calls).toEqual(['same']);
    expect(screen.text).toContain('✓ 与预计一致 1 项，✗ 与预计不同 1 项，– 没有试 0 项');
    expect(linesOf(screen)).toEqual(['✓ 存一项设置 12 毫秒', '✗ 马上变红 12 毫秒']);
    await screen.click('保存结果');
    const [name, content] = screen.desk.files.at(-1)!;
    expect(name).toBe('勾稽自检-2026-01-12.json');
    expect(JSON.parse(String(content))).toMatchObject({ gouji: packageFile.version });
    await screen.click('复制结果');
    expect(screen.desk.clips.at(-1)).toEqual({ text: content });
    await screen.click('返回');
    expect(screen.text).toContain('实时校验');
  });

  it('can be stopped, or a step left out', async () => {
    const screen = await openFiling(withAnswers({}));
    const check = await offer(screen);
    await screen.click('设置');
    await screen.click('自检');
    await screen.click('开始自检');
    await screen.click('停止');
    expect(check.calls).toEqual(['stop']);
    await screen.click('再试一次');
    await screen.click('跳过');
    expect(linesOf(screen)).toEqual(['✓ 存一项设置 12 毫秒', '– 马上变红']);
  });

  it('is there before there are tables, and not where the pane stands in no Excel', async () => {
    const screen = await openStrange();
    expect(screen.all('button').map(({ textContent }) => textContent)).not.toContain('自检');
    await offer(screen);
    await screen.click('自检');
    await screen.click('返回');
    expect(screen.text).toContain('新建年度报告');
  });
});
