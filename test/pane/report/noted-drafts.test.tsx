import { HostFault } from '../../../src/model/host-fault';
import { draftsOf } from '../../../src/pane/drafts/drafts';
import { answerName, textName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { filingOnScreen } from '../fixture';
import type { PaneOnScreen } from '../fixture';
import type { DraftPlace } from '../../../src/session/edit/draft-edits';

const text: DraftPlace = { kind: 'text', at: 'problems' };
const fee = '收取信息处理费金额（元）';
const figure: DraftPlace = { kind: 'figure', at: 'processingFee.amount' };
const noteOf = (place: DraftPlace, typed: string) => ({ place, name: '五', text: typed, over: '' });

/** A pane that is about to be opened, where an earlier one has noted a paragraph. */
const notedBefore = async () => {
  const screen = await filingOnScreen(withAnswers({ 'decisions.licences': 3 }, lastYear()));
  const notes: string[] = [];
  Object.assign(screen.desk, {
    loadDrafts: () => Promise.resolve(JSON.stringify([noteOf(text, '人手不足。')])),
    saveDrafts: (drafts?: string) => Promise.resolve(notes.push(drafts ?? '') > 0),
  });
  return { screen, notes };
};

const valueOf = async (screen: PaneOnScreen, name: string) => (await screen.host.read()).get(name)?.value;

/** Opens the pane, and does something as soon as it has read the workbook, while the rest is still under way. */
const openAndMeanwhile = async (screen: PaneOnScreen, act: () => void) => {
  const shown = screen.pane.store.until(({ stage }) => stage === 'filing').then(act);
  await screen.after(() => Promise.all([screen.pane.open(), shown]));
};

it('what an earlier pane noted is not lost to what is typed before it is taken up', async () => {
  const { screen, notes } = await notedBefore();
  const { session } = screen.pane;
  const write = jest.spyOn(session, 'writeDraft').mockRejectedValue(new HostFault('busy'));
  await openAndMeanwhile(screen, () => draftsOf(screen.pane).type(figure, '费用', '50'));
  expect(notes.length).toBeGreaterThan(0);
  for (const each of notes) expect(each).toContain('人手不足。');
  expect(notes.at(-1)).toContain('50');
  write.mockRestore();
  await screen.after(() => screen.pane.flush());
  expect(await valueOf(screen, textName('problems'))).toBe('人手不足。');
  expect(await valueOf(screen, answerName('processingFee.amount'))).toBe(50);
  expect(notes.at(-1)).toBe('');
});

it('what an earlier pane noted does not take the place of what has been typed there since', async () => {
  const { screen } = await notedBefore();
  await openAndMeanwhile(screen, () => draftsOf(screen.pane).type(text, '五', '刚才写的。'));
  await screen.after(() => screen.pane.flush());
  expect(await valueOf(screen, textName('problems'))).toBe('刚才写的。');
});

it('what an earlier pane noted is taken up once the workbook can be read, where that failed at first', async () => {
  const { screen } = await notedBefore();
  jest.spyOn(screen.host, 'read').mockRejectedValueOnce(new HostFault('editing-cell'));
  await screen.open();
  expect(screen.pane.state.stage).toBe('blocked');
  await screen.after(() => screen.pane.watch.open());
  await screen.after(() => undefined);
  expect(await valueOf(screen, textName('problems'))).toBe('人手不足。');
  expect(screen.text).toContain('上次没来得及写入的内容已写入“五”，请核对。');
});

it.each([
  ['没收', true, '“没收”不是数字。请填数字，没有发生的填 0。您写的留在这里，不会丢失。'],
  ['没收', false, '“没收”不是数字。请填数字，没有发生的填 0。您写的还在这里，关闭面板前请先复制。'],
])(
  '%s stays in its field, and is not said to last or to be tried again where it is not (noted: %s)',
  async (typed, notes, says) => {
    const screen = await filingOnScreen(withAnswers({ 'decisions.licences': 3 }, lastYear()));
    screen.desk.notes = notes;
    await screen.open();
    await screen.click('报告');
    await screen.until('.paragraph');
    await screen.type(fee, typed);
    await screen.leaveField(fee);
    expect(screen.field(fee).closest('.field')!.textContent).toContain(says);
    await screen.until('.message.warn');
    expect(screen.one('.message.warn').textContent).toContain('写好的内容都还在。');
  },
);
