import { HostFault } from '../../../src/model/host-fault';
import { answerName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { finishedTexts, noFee } from '../../support/finished';
import { filingOnScreen } from '../fixture';
import type { PaneOnScreen } from '../fixture';

const upheld = answerName('review.upheld');
const right = withAnswers(noFee, { ...lastYear(), texts: finishedTexts });
const paused = '实时校验暂停，点“校验”重试';

const edit = (screen: PaneOnScreen, value: number) => screen.after(() => screen.host.type(upheld, value));

describe('the live check', () => {
  it('that could not be switched on says so, until 校验 begins it', async () => {
    const screen = await filingOnScreen(right);
    screen.desk.live = false;
    await screen.open();
    await screen.click('设置');
    jest.spyOn(screen.host, 'watch').mockRejectedValueOnce(new HostFault('editing-cell'));
    await screen.after(() => screen.one('[role=switch]').click());
    expect(screen.one('[role=alert]').textContent).toContain('正在编辑单元格');
    await screen.click('知道了');
    expect(screen.text).toContain(paused);
    await screen.click('校验');
    await screen.check();
    expect(screen.text).not.toContain(paused);
    await edit(screen, -1);
    expect(screen.status).toBe('实时校验：2 处必须改正');
  });

  it('is switched on although the choice cannot be saved', async () => {
    const screen = await filingOnScreen(right);
    screen.desk.live = false;
    await screen.open();
    screen.desk.savePreferences = () => Promise.reject(new Error('chunk'));
    await screen.click('设置');
    await screen.after(() => screen.one('[role=switch]').click());
    expect(screen.one('[role=alert]').textContent).toBe('');
    await edit(screen, -1);
    expect(screen.status).toBe('实时校验：2 处必须改正');
  });
});

describe('opening', () => {
  it('listens, and finds causes, although neither preferences nor platform are known', async () => {
    const screen = await filingOnScreen(withAnswers({ 'requests.received.person': 5 }, lastYear()));
    screen.desk.loadPreferences = () => Promise.reject(new Error('chunk'));
    screen.desk.whereAmI = () => Promise.reject(new Error('chunk'));
    await screen.open();
    expect(screen.all('.cause')).toHaveLength(1);
    await edit(screen, -1);
    expect(screen.text).toContain('表四');
    expect(screen.status).not.toContain('实时校验：1 处');
  });

  it('begins to listen by itself once the cell is not edited any more', async () => {
    const screen = await filingOnScreen(right);
    jest.spyOn(screen.host, 'watch').mockRejectedValueOnce(new HostFault('editing-cell'));
    const timer = jest.spyOn(globalThis, 'setTimeout');
    await screen.open();
    expect(screen.text).toContain('实时校验暂停，稍后自动重试');
    await screen.after(() => timer.mock.calls.find(([, milliseconds]) => milliseconds === 3000)![0]());
    expect(screen.text).not.toContain('实时校验暂停');
    await edit(screen, -1);
    expect(screen.status).toBe('实时校验：2 处必须改正');
  });

  it('is done once, however often 重试 is pressed', async () => {
    const screen = await filingOnScreen(right);
    const read = jest.spyOn(screen.host, 'read').mockRejectedValueOnce(new HostFault('disconnected'));
    await screen.open();
    expect(screen.text).toContain('没有读出工作簿');
    const watch = jest.spyOn(screen.host, 'watch');
    read.mockClear();
    await screen.after(() => {
      screen.button('重试').click();
      screen.button('重试').click();
    });
    expect(screen.status).toBe('勾稽关系全部成立');
    expect(watch).toHaveBeenCalledTimes(1);
  });
});
