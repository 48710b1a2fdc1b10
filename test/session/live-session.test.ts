import { forms } from '../../src/forms/index';
import { MemoryHost } from '../support/memory-host';
import { LiveSession } from '../../src/session/live-session';
import type { Plan } from '../../src/session/edit/create-sheets';
import type { Snapshot } from '../../src/session/snapshot';
import { answerName, cellNames, remarkName, textName } from '../../src/workbook/names';
import { thisYear } from '../support/filing-fixture';

const plan: Plan = { form: '2021', year: 2025, body: '海滨县水利局', self: '我局', kind: 'township' };
const received = 'requests.received.person';

const open = async (host = new MemoryHost()) => {
  const session = new LiveSession(host, forms, () => thisYear);
  await session.create(plan);
  const snapshot = (await session.refresh()) as Snapshot;
  return { host, session, snapshot };
};

describe('a live session', () => {
  it('finds no filing in a strange workbook', async () => {
    const session = new LiveSession(new MemoryHost(['Sheet1']), forms, () => thisYear);
    expect(await session.refresh()).toBe('not-ours');
    expect(() => session.snapshot).toThrow('no filing');
  });

  it.each([
    ['a later layout', cellNames.version, 99],
    ['a layout that is no number', cellNames.version, 'v99'],
    ["last year's figures in a later form", cellNames.previousForm, '2030'],
  ])('reads nothing of a workbook with %s', async (_, name, value) => {
    const { host, session } = await open();
    const before = (await host.read()).get(name)!;
    await host.write([{ name, value, before, isText: typeof value === 'string' }]);
    expect(await session.refresh()).toBe('too-new');
    expect(() => session.snapshot).toThrow('no filing');
  });

  it('creates one from a plan', async () => {
    const { snapshot } = await open();
    expect(snapshot.filing).toMatchObject({
      form: '2021',
      year: 2025,
      body: '海滨县水利局',
      self: '我局',
      settings: { kind: 'township', blanks: 'error' },
    });
    expect(snapshot.progress).toMatchObject({ filled: 0, total: 166 });
    expect(snapshot.progress.tables.map(({ name, next }) => [name, next])).toEqual([
      ['表二', 'documents.regulations.issued'],
      ['表三', received],
      ['表四', 'review.upheld'],
    ]);
  });

  it('writes nothing over what was typed while texts are still being read, and all the rest', async () => {
    const { host, session } = await open();
    const reading = new LiveSession(
      host,
      forms,
      () => thisYear,
      async (kind, given, limit) => {
        if (kind === 'examine' && typed) await new Promise(() => undefined);
        return (await import('../../src/session/aside/run-here')).runHere(forms)(kind, given, limit);
      },
    );
    let typed = false;
    await reading.refresh();
    await reading.loadAdvice();
    typed = true;
    const before = (await host.read()).get(answerName(received))!;
    await host.write([{ name: answerName(received), value: 5, before, isText: false }]);
    void reading.refresh();
    const other = 'requests.received.business';
    await (await reading.writes()).setFigures([{ field: other, value: 7 }]);
    const writes = await reading.writes();
    await expect(writes.setFigures([{ field: received, value: 9 }])).rejects.toThrow(
      '要改的内容刚刚有了变动，所以没有写入。',
    );
    expect((await session.refresh()) as Snapshot).toMatchObject({
      filing: { answers: { [received]: 5, [other]: 7 } },
    });
  });

  it('reads and checks after each edit, and writes nothing of its own', async () => {
    const { host, session } = await open();
    const write = jest.spyOn(host, 'write');
    let heard: (found: Snapshot) => void = () => undefined;
    const seen = new Promise<Snapshot>((resolve) => (heard = resolve));
    const stop = await session.watch({
      changed: (found) => heard(found as Snapshot),
      failed: () => undefined,
    });
    host.type(answerName(received), -1);
    const { checked, progress } = await seen;
    await stop();
    expect(checked.findings.map(({ rule }) => rule)).toContain('no-negative-numbers');
    expect(progress.filled).toBe(1);
    expect(write).not.toHaveBeenCalled();
  });

  it('counts what is to be filled in and no totals, whatever becomes of their formulas', async () => {
    const { host, session } = await open();
    host.type(answerName(received), 7);
    host.type(answerName('requests.received.total'), 8);
    host.type(answerName('requests.granted.total'), null);
    host.type(answerName('review.total'), 3);
    const { progress } = (await session.refresh()) as Snapshot;
    expect(progress).toMatchObject({ filled: 1, total: 166 });
    expect(progress.tables.map(({ name, filled, total }) => [name, filled, total])).toEqual([
      ['表二', 0, 10],
      ['表三', 1, 144],
      ['表四', 0, 12],
    ]);
  });

  it('fills blanks with 0 and leaves figures and formulas alone', async () => {
    const { host, session } = await open();
    host.type(answerName(received), 7);
    await session.refresh();
    await session.fillBlanks([received, 'requests.carriedIn.person', 'requests.received.total']);
    const cells = await host.read();
    expect(cells.get(answerName(received))?.value).toBe(7);
    expect(cells.get(answerName('requests.carriedIn.person'))?.value).toBe(0);
    expect(cells.get(answerName('requests.received.total'))?.formula).toContain('SUM');
  });

  it('keeps a remark in the row of its key, reuses a row that is free, and says when none is', async () => {
    const { host, session } = await open();
    const remark = async (key: string, text: string) => {
      const over = session.snapshot.filing.remarks[key] ?? '';
      await session.writeDraft({ kind: 'remark', at: key }, { over, text, typing: 'begins' });
      await session.refresh();
    };
    await remark('a', '一');
    await remark('b', '二');
    await remark('a', '');
    await remark('c', '三');
    await remark('b', '二改');
    expect(session.snapshot.filing.remarks).toEqual({ b: '二改', c: '三' });
    expect((await host.read()).get(remarkName(0, 'key'))?.value).toBe('c');
    for (let index = 0; index < 10; index++) await remark(`d${index}`, '说明');
    await expect(remark('e', '说明')).rejects.toThrow('已经用完');
  });

  it('words settings as the cover does', async () => {
    const { host, session } = await open();
    await (await session.writes()).changeCover({ blanks: 'zero', makesRegulations: false, kind: 'office' });
    const cells = await host.read();
    expect(
      [cellNames.blanks, cellNames.makesRegulations, cellNames.kind].map((name) => cells.get(name)?.value),
    ).toEqual(['按0计算', '不能', '政府办公室']);
  });

  it('goes to the cell of a field, of the cover and of a text', async () => {
    const { host, session } = await open();
    const revealed: (string | undefined)[] = [];
    for (const go of [
      () => session.reveal(received),
      () => session.reveal('year'),
      () => session.revealText('problems'),
    ]) {
      await go();
      revealed.push(host.revealed);
    }
    expect(revealed).toEqual([answerName(received), cellNames.year, textName('problems')]);
  });

  it('goes to the preface on the cover for a finding in it', async () => {
    const { host, session } = await open();
    host.type(textName('preface'), '按照国办公开办函〔2019〕60号的规定，编制本报告。');
    await session.refresh();
    const { findings } = (await session.loadAdvice())!.checked;
    const { message, at } = findings.find(({ rule }) => rule === 'bases-are-current')!;
    expect(message).toContain('“报告开头”');
    await session.reveal(at);
    expect(host.revealed).toBe(textName('preface'));
    expect((await host.read()).get(textName('preface'))?.sheet).toBe('封面');
  });

  it('tells an adopted suggestion from own words, also once the figures have changed', async () => {
    const { host, session, snapshot } = await open();
    const blanks = snapshot.checked.findings.flatMap(({ suggestions }) => suggestions);
    await session.fillBlanks(blanks.map(({ field }) => field));
    await session.refresh();
    const stateOf = async (slot: string) => {
      await session.refresh();
      const { paragraphs } = await session.report();
      return paragraphs.find((each) => each.slot === slot)!;
    };
    const before = await stateOf('disclosure');
    expect(before).toMatchObject({ state: 'empty', incomplete: false, own: '' });

    const text = before.suggested.map((runs) => runs.map((run) => run.text).join('')).join('\n');
    await session.adopt([{ slot: 'disclosure', own: '', text }]);
    expect((await stateOf('disclosure')).state).toBe('adopted');

    host.type(answerName('decisions.licences'), 12);
    expect((await stateOf('disclosure')).state).toBe('outdated');

    await (await session.writes()).writeTexts([{ slot: 'disclosure', own: text, text: `${text}。` }]);
    expect((await stateOf('disclosure')).state).toBe('own');
  });

  it('gives no suggestion where there are no sentences, and marks one that lacks figures', async () => {
    const { session } = await open();
    const { paragraphs } = await session.report();
    const of = (slot: string) => paragraphs.find((each) => each.slot === slot)!;
    expect(of('management').suggested).toEqual([]);
    expect(of('processingFee')).toMatchObject({ incomplete: true });
  });

  it('writes the report to its own sheet, under the name that it was given', async () => {
    const host = new MemoryHost(['报告']);
    const session = new LiveSession(host, forms, () => thisYear);
    await session.create(plan, ['报告']);
    await session.refresh();
    await session.writeReport((await session.report()).report);
    expect(host.sheetNames.filter((name) => name.startsWith('报告'))).toEqual(['报告', '报告（年报）']);
    expect(host.textsOf('报告（年报）').join('\n')).toContain('海滨县水利局2025年政府信息公开工作年度报告');
  });
});
