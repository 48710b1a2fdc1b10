import type { Answers } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import { emptyView } from '../../src/pane/import/import-state';
import { findingKey, remarkKey } from '../../src/model/finding';
import type { ReportSource } from '../../src/pane/import/import-state';
import { blocked } from '../../src/pane/state/state';
import type { Blockage, PaneState } from '../../src/pane/state/state';
import { linesOf } from './report-lines';
import { selfCheckAsking, selfCheckDone, selfChecking } from './self-checks';
import { goldenFilings } from './golden';
import { initial, checked, composed, imported, treated } from './opened';

/** One state of the pane. */
export interface GalleryState {
  readonly load: () => PaneState | Promise<PaneState>;
  /** Names of buttons that are clicked, one after the other, before there is anything to see. */
  readonly clicks?: readonly string[];
}

const golden = (name: string): Filing => goldenFilings.get(name)!;

const sample = golden('2023-prefecture-city');
const carryOver = golden('2025-carry-over-differs');
const wrong = golden('2025-row-total-wrong');
const zone = golden('2022-investment-zone');
const emptyZone: Filing = { ...zone, answers: {}, texts: {} };
const page = linesOf(zone);
const pasted: ReportSource = {
  name: '2022年报.html',
  read: () => Promise.reject(new Error('not read here')),
};

const withAnswers = (answers: Answers): Filing => ({ ...sample, answers: { ...sample.answers, ...answers } });
const withText = (slot: string, text: string): Filing => ({
  ...sample,
  texts: { ...sample.texts, [slot]: text },
});

const twoCells = withAnswers({ 'requests.granted.person': 1715, 'requests.received.total': 3151 });

const creating: PaneState = { ...initial, stage: 'create' };
const blockages: readonly Blockage[] = ['no-host', 'too-old', 'too-new', 'cannot-read'];

const current = async (): Promise<PaneState> => {
  const state = await checked(wrong);
  return { ...state, current: findingKey(state.snapshot!.checked.findings[0]!), arriving: true };
};

const settled = async (): Promise<PaneState> => {
  const { snapshot } = await checked(carryOver);
  const note = snapshot!.checked.findings.find(({ severity }) => severity === 'note')!;
  const remarks = { [remarkKey(note)]: '机构改革，划入原县水文站未办结的 1 件。' };
  return checked({ ...carryOver, remarks }, { notice: { message: '说明已保存在工作簿里。' } });
};

const tooMuch = { person: 9, business: 77, legal: 40, welfare: 21, other: 13 };

/** Every state of the pane, by name: first those of each page, then the check of each golden filing. */
export const galleryStates: Readonly<Record<string, GalleryState>> = {
  starting: { load: () => ({ ...initial, stage: 'starting', task: 'opening' }) },
  ...Object.fromEntries(
    blockages.map((blockage) => [blockage, { load: () => ({ ...initial, ...resolved(blocked(blockage)) }) }]),
  ),

  create: { load: () => creating },
  'create-missing': { load: () => creating, clicks: ['创建'] },
  'create-busy': { load: () => ({ ...creating, task: 'creating' }) },
  'create-conflict': { load: () => ({ ...creating, conflict: ['封面', '报告'] }) },
  'create-refused': {
    load: () => ({
      ...creating,
      trouble: {
        title: '没有建好表格',
        message: '工作簿的结构受保护，不能添加工作表。请先在“审阅”中取消“保护工作簿”，再试一次。',
        again: () => undefined,
      },
    }),
  },
  'create-with-report': {
    load: async () => {
      const { importing } = await imported(null, 'previous', page);
      return { ...creating, startingReports: { previous: importing!.read!.imported } };
    },
  },

  'check-empty': { load: () => checked({ ...sample, answers: {}, texts: {} }) },
  'check-blanks': { load: () => checked({ ...sample, answers: {}, texts: {} }, { listBlanks: true }) },
  'check-errors': { load: () => checked(wrong) },
  'check-current': { load: current },
  'check-filtered': { load: () => checked(twoCells, { filters: { severity: 'hint', table: 'all' } }) },
  'check-note': { load: () => checked(carryOver) },
  'check-settled': { load: settled },
  'check-good': { load: () => checked(sample) },
  'check-busy': { load: () => checked(wrong, { task: 'checking' }) },
  'check-not-live': { load: () => checked(wrong, { live: false }) },
  'check-paused': { load: () => checked(wrong, { liveFault: '实时校验暂停，点“校验”重试' }) },
  'check-trouble': {
    load: () =>
      checked(wrong, {
        trouble: {
          title: '没有转到单元格',
          message: '正在编辑单元格。请先按回车键完成输入，再试一次。',
          again: () => undefined,
        },
      }),
  },
  'check-undo': {
    load: () => checked(sample, { notice: { message: '已改为 1118。', undo: () => undefined } }),
  },

  'cause-one': { load: () => checked(withAnswers({ 'requests.granted.total': 1119 })) },
  'cause-several': {
    load: () => checked(withAnswers({ 'requests.granted.person': 1715, 'requests.granted.total': null })),
  },
  'cause-two-cells': {
    load: () => checked(withAnswers({ 'requests.granted.person': 1715, 'requests.received.total': 3151 })),
  },
  'cause-unknown': {
    load: () =>
      checked(
        withAnswers(
          Object.fromEntries(
            Object.entries(tooMuch).map(([column, value]) => [`requests.carriedIn.${column}`, value]),
          ),
        ),
      ),
  },
  'cause-blanks': {
    load: () =>
      checked(withAnswers({ 'requests.carriedOut.business': null, 'requests.carriedOut.legal': null }), {
        listBlanks: true,
      }),
  },
  'check-text': {
    load: () => checked(withText('onRequest', '2023年，本市新收政府信息公开申请3151件，上年结转96件。')),
  },

  'restore-formats': {
    load: () =>
      treated(sample, (host) => {
        const columns = ['person', 'business', 'research', 'welfare', 'legal', 'other'];
        host.paste(columns.map((column) => `gouji.answers.requests.granted.${column}`));
        host.paste(['gouji.answers.fees.amount', 'gouji.texts.problems']);
        host.drag('gouji.answers.requests.partial.person', 'gouji.answers.requests.partial.business');
      }),
  },
  'restore-totals': {
    load: () =>
      treated(sample, (host) => {
        host.type('gouji.answers.requests.granted.total', 1119);
        host.type('gouji.answers.review.total', null);
      }),
  },

  'import-choose': { load: async () => ({ ...(await checked(sample)), importing: emptyView('previous') }) },
  'import-busy': {
    load: async () => ({ ...(await checked(sample)), importing: emptyView('previous'), task: 'reading' }),
  },
  'import-refused': {
    load: async () => ({
      ...(await checked(sample)),
      importing: {
        ...emptyView('previous'),
        source: pasted,
        fault: '没有找到年度报告的表格和正文。请检查是不是选错了文件。',
      },
    }),
  },
  'import-which': {
    load: async () => ({
      ...(await checked(sample)),
      importing: {
        ...emptyView('current'),
        source: pasted,
        titles: ['海滨县水利局2024年政府信息公开工作年度报告', '海滨县水利局2025年政府信息公开工作年度报告'],
      },
    }),
  },
  'import-preview': { load: () => imported(emptyZone, 'current', page) },
  'import-conflicts': {
    load: () => imported({ ...zone, answers: { ...zone.answers, 'decisions.licences': 1 } }, 'current', page),
  },
  'import-replace': {
    load: () =>
      imported(
        { ...zone, answers: { ...zone.answers, 'decisions.licences': 1 } },
        'current',
        page,
        'replace',
      ),
  },
  'import-last-year': { load: () => imported({ ...emptyZone, year: 2023 }, 'previous', page) },
  'import-before-tables': { load: () => imported(null, 'previous', page) },

  'report-waiting': { load: () => checked(sample, { tab: 'report' }) },
  'report-texts': { load: () => composed(withText('disclosure', '我局把主动公开放在首位。')) },
  'report-question': {
    load: () => composed(withText('disclosure', '我局把主动公开放在首位。')),
    clicks: ['采用（一）主动公开的建议文字'],
  },
  'report-incomplete': {
    load: () => composed(withAnswers({ 'requests.received.total': null, 'requests.received.person': null })),
  },
  'report-exports': { load: () => composed(carryOver), clicks: ['导出文件'] },
  'report-preview': { load: () => composed(sample), clicks: ['预览全文'] },
  'report-charts': { load: () => composed(carryOver), clicks: ['图解'] },

  settings: { load: () => checked(sample, { tab: 'settings', offersSelfCheck: true }) },
  'self-check': { load: () => selfChecking({}) },
  'self-check-asking': { load: () => selfChecking(selfCheckAsking) },
  'self-check-done': { load: () => selfChecking(selfCheckDone) },

  ...Object.fromEntries(
    [...goldenFilings].map(([name, filing]) => [
      `filing-${name}`,
      { load: () => checked(filing, { listBlanks: true }) },
    ]),
  ),
};

function resolved(change: ReturnType<typeof blocked>): Partial<PaneState> {
  return typeof change === 'function' ? change(initial) : change;
}
