import { allDivisions } from '../../../src/filing/divisions/all-divisions';
import { forms } from '../../../src/forms/index';
import { Fault } from '../../../src/model/fault';
import type { Filing } from '../../../src/model/filing';
import { SeveralReports } from '../../../src/model/several-reports';
import { examine } from '../../../src/session/advice';
import { AsideRunner } from '../../../src/session/aside/aside-runner';
import { Overrun } from '../../../src/session/aside/overrun';
import { runHere } from '../../../src/session/aside/run-here';
import type { RunAside } from '../../../src/session/aside/tasks';
import { importPaste } from '../../../src/session/import/open-report';
import { viewReport } from '../../../src/session/report/report-view';
import { formOf } from '../../../src/filing/known-forms';
import { thisYear } from '../../support/filing-fixture';
import { goldenFiling, realFilings, sessionOf } from '../../support/golden';
import { WorkerInMemory } from '../../support/worker-in-memory';
import { exportHtml } from '../../../src/exports/html';

const neverHere: RunAside = () => Promise.reject(new Error('not in a worker'));

const ways: readonly (readonly [string, RunAside])[] = [
  ['in a worker', new AsideRunner(() => new WorkerInMemory(), neverHere).run],
  ['in slices on the same thread', runHere(forms)],
];

const directly = (filing: Filing) =>
  examine(formOf(forms, filing.form), filing, thisYear, undefined, allDivisions);

/** With a slip, so that there is something to advise. */
const withSlip = (filing: Filing): Filing => ({
  ...filing,
  answers: { ...filing.answers, 'requests.received.total': 3 },
});

describe.each(ways)('tasks %s', (_, run) => {
  it.each(realFilings)('find in a filing what is found directly: %s', async (name) => {
    const filing = withSlip(goldenFiling(name));
    const found = await run('examine', { filing, thisYear });
    expect(found).toEqual(directly(filing));
    expect(found.advice.causes.length).toBeGreaterThan(0);
    // What is the same finding in the lists of causes and of things that are missing is the same object still.
    const { findings } = found.checked;
    const caused = found.advice.causes.flatMap((cause) => cause.findings);
    expect(caused.every((each) => findings.includes(each))).toBe(true);
  });

  it('compose the report that is composed directly', async () => {
    const filing = goldenFiling(realFilings[0]);
    const form = formOf(forms, filing.form);
    const composed = await run('compose', { filing, adopted: {} });
    expect({ ...composed, form, filing, missing: [] }).toEqual(viewReport(form, filing, {}, []));
  });

  it('read what is pasted as it is read directly, or say the same of it', async () => {
    const html = exportHtml(sessionOf(goldenFiling(realFilings[0])).report());
    expect(await run('import-paste', { html })).toEqual(await importPaste({ html }, forms));
    const bad = run('import-paste', { text: '没有报告' });
    await expect(bad).rejects.toThrow(Fault);
    await expect(bad).rejects.toThrow('没有找到年度报告的表格和正文。请检查是不是选错了文件。');
    const another = exportHtml(sessionOf(goldenFiling(realFilings[2])).report());
    const several = run('import-paste', { html: html + another });
    await expect(several).rejects.toThrow(SeveralReports);
    await expect(several).rejects.toMatchObject({ titles: [expect.any(String), expect.any(String)] });
  });

  it('tell a defect from what the clerk can mend', async () => {
    const filing = { ...goldenFiling(realFilings[0]), form: '1949' };
    const defect = await run('examine', { filing, thisYear }).catch((error: unknown) => error);
    expect(defect).not.toBeInstanceOf(Fault);
    expect(String(defect)).toContain('unknown form 1949');
  });
});

describe('a worker', () => {
  const filing = goldenFiling(realFilings[0]);
  const task = { filing, thisYear };
  const hangsOnReports = () => new WorkerInMemory(({ kind }) => kind === 'compose');

  it('is ended when a task takes too long, and another one does the next', async () => {
    const workers: WorkerInMemory[] = [];
    const { run } = new AsideRunner(() => workers[workers.push(hangsOnReports()) - 1]!, neverHere);
    await expect(run('compose', { filing, adopted: {} }, 20)).rejects.toThrow(Overrun);
    expect((await run('examine', task)).checked.findings).toEqual(directly(filing).checked.findings);
    await run('examine', task);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  it('that dies takes its task along and no other', async () => {
    const workers: WorkerInMemory[] = [];
    const { run } = new AsideRunner(() => workers[workers.push(hangsOnReports()) - 1]!, neverHere);
    const dying = run('compose', { filing, adopted: {} });
    const next = run('examine', task);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    workers[0]!.onerror?.({} as ErrorEvent);
    await expect(dying).rejects.toThrow('the worker died of compose');
    expect((await next).checked.findings).toEqual(directly(filing).checked.findings);
  });

  it.each([
    [
      'cannot be made',
      () => {
        throw new DOMException('refused', 'SecurityError');
      },
    ],
    [
      'cannot be loaded',
      () => {
        const worker = new WorkerInMemory();
        worker.isEnded = true;
        void Promise.resolve().then(() => worker.onerror?.({} as ErrorEvent));
        return worker;
      },
    ],
  ])('that %s is done without, and is not asked for again', async (_, start) => {
    const starting = jest.fn(start);
    const { run } = new AsideRunner(starting, runHere(forms));
    expect(await run('examine', task)).toEqual(directly(filing));
    await run('examine', task);
    expect(starting).toHaveBeenCalledTimes(1);
  });
});
