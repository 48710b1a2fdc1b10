import { serveRibbon } from '../../../src/taskpane/ribbon';
import { HostFault } from '../../../src/model/host-fault';
import { showReport } from '../../../src/pane/report/show-report';
import { answerName } from '../../../src/workbook/names';
import { lastYear, withAnswers } from '../../support/filing-fixture';
import { goldenFiling } from '../../support/golden';
import { filingOnScreen, openFiling } from '../fixture';
import type { PaneOnScreen } from '../fixture';

const upheld = 'review.upheld';
const wrong = goldenFiling('2025-row-total-wrong');

const edit = (screen: PaneOnScreen, value: number) =>
  screen.after(async () => {
    screen.host.type(answerName(upheld), value);
    await new Promise((resolve) => setTimeout(resolve, 200));
  });

/** The host does not go to a cell until it is let go on. */
const holdReveal = (screen: PaneOnScreen): (() => void) => {
  let goOn = (): void => undefined;
  jest
    .spyOn(screen.host, 'reveal')
    .mockImplementationOnce(() => new Promise((resolve) => (goOn = () => resolve())));
  return () => goOn();
};

describe('the focus', () => {
  it('stays in the grid when a finding that was gone to comes back', async () => {
    const screen = await openFiling(withAnswers({ [upheld]: -1 }, lastYear()));
    await screen.click(/^定位/u);
    expect(document.activeElement).toBe(screen.one('[aria-current]'));
    await edit(screen, 0);
    expect(screen.all('.card')).toEqual([]);
    const cell = document.body.appendChild(document.createElement('input'));
    cell.focus();
    await edit(screen, -1);
    expect(screen.all('.card').length).toBeGreaterThan(0);
    expect(document.activeElement).toBe(cell);
  });

  it('stays on the tabs when the clerk comes back to the list', async () => {
    const screen = await openFiling(wrong);
    await screen.press('ArrowDown', { altKey: true });
    screen.button('校验').focus();
    await screen.press('ArrowLeft');
    await screen.press('ArrowRight');
    expect(document.activeElement?.textContent).toBe('校验');
    expect(screen.all('[aria-current]')).toHaveLength(1);
  });

  it('goes to the card each time it is gone to, also from another page', async () => {
    const screen = await openFiling(wrong);
    await screen.click('设置');
    await screen.press('ArrowDown', { altKey: true });
    expect(document.activeElement).toBe(screen.one('[aria-current]'));
    screen.button('校验').focus();
    await screen.after(() => screen.one('[aria-current] .button').click());
    expect(document.activeElement).toBe(screen.one('[aria-current]'));
  });
});

describe('the focus where it is not the pane’s', () => {
  const unseen = (screen: PaneOnScreen) => screen.one('.work-bar [role=status]').textContent;
  const message =
    '表三总计列：（七）总计 14，各项办理结果之和 15，相差 1。总计是手工填写的，已不是公式算出的数。请核对各项和总计。';

  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['cells take it', (screen: PaneOnScreen) => screen.pane.change({ cellsTakeFocus: true })],
    ['it is in the grid', () => void jest.spyOn(document, 'hasFocus').mockReturnValue(false)],
  ])(
    'stays there when a finding is gone to, which is said and has it when the clerk comes back: %s',
    async (_, elsewhere) => {
      const screen = await openFiling(wrong);
      const scrolled = jest.spyOn(Element.prototype, 'scrollIntoView');
      const button = screen.one('.card .button');
      button.focus();
      await screen.after(() => elsewhere(screen));
      await screen.after(() => button.click());
      expect(document.activeElement).toBe(button);
      expect(scrolled.mock.contexts).toEqual([screen.one('[aria-current]')]);
      expect(unseen(screen)).toBe(message);
      await screen.after(() => window.dispatchEvent(new Event('focus')));
      expect(document.activeElement).toBe(screen.one('[aria-current]'));
      button.focus();
      await screen.after(() => window.dispatchEvent(new Event('focus')));
      expect(document.activeElement).toBe(button);
    },
  );
});

describe('what is asked while the pane is busy', () => {
  it('leaves the current finding where the cell is', async () => {
    const screen = await openFiling(wrong);
    const goOn = holdReveal(screen);
    await screen.press('ArrowDown', { altKey: true });
    const [first] = screen.all('[aria-current]');
    await screen.press('ArrowDown', { altKey: true });
    expect(screen.one('[aria-current]')).toBe(first);
    await screen.after(goOn);
    await screen.press('ArrowDown', { altKey: true });
    expect(screen.one('[aria-current]')).not.toBe(first);
  });

  it('is made up for where it is the report', async () => {
    const screen = await openFiling(wrong);
    const goOn = holdReveal(screen);
    await screen.click(/^定位/u);
    await screen.click('报告');
    expect(screen.all('.paragraph')).toEqual([]);
    await screen.after(goOn);
    await screen.until('.paragraph');
  });

  it('does not take what went wrong out of view when the report comes after it', async () => {
    const screen = await openFiling(wrong);
    jest.spyOn(screen.host, 'reveal').mockImplementationOnce(async () => {
      await screen.pane.run(showReport);
      throw new HostFault('editing-cell');
    });
    await screen.click(/^定位/u);
    await screen.until('.paragraph');
    expect(screen.one('[role=alert]').textContent).toContain('正在编辑单元格');
  });
});

describe('the buttons of the ribbon, with the pane still closed', () => {
  /** Serves the ribbon, and presses one of its buttons while the workbook is still being read. */
  const press = async (screen: PaneOnScreen, button: string): Promise<void> => {
    const handlers = new Map<string, (event: { completed(): void }) => void>();
    const associate = (name: string, handler: (event: { completed(): void }) => void) =>
      handlers.set(name, handler);
    const addin = {
      showAsTaskpane: () => Promise.resolve(),
      onVisibilityModeChanged: () => Promise.resolve(),
    };
    const office = { actions: { associate }, addin };
    serveRibbon(office as unknown as typeof Office, screen.pane);
    const completed = jest.fn();
    await screen.after(() => {
      const opening = screen.begin();
      handlers.get(button)!({ completed });
      return opening;
    });
    await screen.after(() => undefined);
    expect(completed).toHaveBeenCalledTimes(1);
  };

  const open = async (button: string): Promise<PaneOnScreen> => {
    const screen = await filingOnScreen(wrong);
    await press(screen, button);
    return screen;
  };

  it('校验 checks', async () => {
    const screen = await open('check');
    expect(screen.pane.state.listBlanks).toBe(true);
  });

  it('下一处问题 goes to the first', async () => {
    const screen = await open('next');
    expect(screen.host.revealed).toBe(answerName('requests.handled.total'));
  });

  it('生成报告 shows the report', async () => {
    const screen = await open('report');
    await screen.until('.paragraph');
  });

  it('does nothing where the workbook cannot be read, and says why', async () => {
    const screen = await filingOnScreen(wrong);
    jest.spyOn(screen.host, 'read').mockRejectedValueOnce(new HostFault('disconnected'));
    await press(screen, 'next');
    expect(screen.text).toContain('没有读出工作簿');
    expect(screen.host.revealed).toBeUndefined();
  });
});
