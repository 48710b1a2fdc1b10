import type { Filing } from '../../../src/model/filing';
import { forms } from '../../../src/forms/index';
import { HostFault } from '../../../src/model/host-fault';
import { MemoryHost } from '../../support/memory-host';
import { LiveSession } from '../../../src/session/live-session';
import { StaleFault } from '../../../src/session/edit/stale-fault';
import { answerName, textName } from '../../../src/workbook/names';
import { lastYear, thisYear, withAnswers } from '../../support/filing-fixture';
import { sessionOf } from '../../support/golden';

const upheld = 'review.upheld';
const pending = 'review.pending';

const open = async (facts: Partial<Filing> = {}, answers: Filing['answers'] = {}) => {
  const host = new MemoryHost();
  await host.draw(sessionOf(withAnswers(answers, { ...lastYear(), ...facts })).draw());
  const session = new LiveSession(host, forms, () => thisYear);
  await session.refresh();
  const valueOf = async (name: string) => (await host.read()).get(name)?.value;
  return { host, session, valueOf };
};

describe('figures', () => {
  it('are written all at once, and taken back all at once', async () => {
    const { host, session, valueOf } = await open({}, { [upheld]: 7 });
    const write = jest.spyOn(host, 'write');
    const undo = await (
      await session.writes()
    ).setFigures([
      { field: upheld, value: 3 },
      { field: pending, value: 4 },
    ]);
    expect(write).toHaveBeenCalledTimes(1);
    expect([await valueOf(answerName(upheld)), await valueOf(answerName(pending))]).toEqual([3, 4]);
    await (await session.writes()).takeBack(undo);
    expect(write).toHaveBeenCalledTimes(2);
    expect([await valueOf(answerName(upheld)), await valueOf(answerName(pending))]).toEqual([7, 0]);
  });

  it('are not written where one of the cells was changed meanwhile', async () => {
    const { host, session, valueOf } = await open();
    host.type(answerName(pending), 9);
    const figures = [
      { field: upheld, value: 3 },
      { field: pending, value: 4 },
    ];
    await expect((await session.writes()).setFigures(figures)).rejects.toThrow(StaleFault);
    expect([await valueOf(answerName(upheld)), await valueOf(answerName(pending))]).toEqual([0, 9]);
  });

  it('are not taken back where they were changed since', async () => {
    const { host, session, valueOf } = await open();
    const undo = await (await session.writes()).setFigures([{ field: upheld, value: 3 }]);
    host.type(answerName(upheld), 5);
    await expect((await session.writes()).takeBack(undo)).rejects.toThrow(StaleFault);
    expect(await valueOf(answerName(upheld))).toBe(5);
  });

  it('that replace a formula are taken back as the formula', async () => {
    const { host, session, valueOf } = await open();
    const total = answerName('review.total');
    const before = (await host.read()).get(total)!;
    expect(before.formula).toMatch(/SUM/u);
    const undo = await (await session.writes()).setFigures([{ field: 'review.total', value: 3 }]);
    expect(await valueOf(total)).toBe(3);
    await (await session.writes()).takeBack(undo);
    expect((await host.read()).get(total)).toEqual(before);
  });

  it('that replace TRUE are not offered to be taken back', async () => {
    const { host, session } = await open();
    const cells = await host.read();
    const cell = cells.get(answerName(upheld))!;
    jest
      .spyOn(host, 'read')
      .mockResolvedValue(new Map([...cells, [answerName(upheld), { ...cell, value: true }]]));
    await session.refresh();
    expect(await (await session.writes()).setFigures([{ field: upheld, value: 3 }])).toEqual([]);
  });

  it('that the host refuses leave everything as it was', async () => {
    const { host, session, valueOf } = await open();
    jest.spyOn(host, 'write').mockRejectedValueOnce(new HostFault('sheet-protected'));
    await expect((await session.writes()).setFigures([{ field: upheld, value: 3 }])).rejects.toThrow(
      '受保护',
    );
    expect(await valueOf(answerName(upheld))).toBe(0);
  });
});

describe('words of a text', () => {
  const slot = 'onRequest';
  const text = '新收20件，办结16件。';
  const place = { slot, from: 2, to: 4, correction: '16' };

  it('are put right without touching what is around them', async () => {
    const { host, session, valueOf } = await open();
    host.type(textName(slot), `　　${text}\n`);
    await session.refresh();
    const undo = await (await session.writes()).correctText(text, place);
    expect(await valueOf(textName(slot))).toBe('　　新收16件，办结16件。\n');
    await (await session.writes()).takeBack(undo);
    expect(await valueOf(textName(slot))).toBe(`　　${text}\n`);
  });

  it('are left alone where the paragraph is another by now, also when that is known already', async () => {
    const { host, session, valueOf } = await open({ texts: { [slot]: text } });
    host.type(textName(slot), '另一段文字20件。');
    await expect((await session.writes()).correctText(text, place)).rejects.toThrow('刚刚有了变动');
    await session.refresh();
    await expect((await session.writes()).correctText(text, place)).rejects.toThrow('刚刚有了变动');
    expect(await valueOf(textName(slot))).toBe('另一段文字20件。');
  });
});

describe('a paragraph', () => {
  const slot = 'problems';

  it('is written over the one that was shown, however its cell breaks lines, and taken back', async () => {
    const { host, session, valueOf } = await open();
    host.type(textName(slot), '　　人手不足。\r\n经费不足。');
    await session.refresh();
    const [shown] = (await session.report()).paragraphs.filter((each) => each.slot === slot);
    const undo = await (await session.writes()).writeTexts([{ slot, own: shown!.own, text: '已改。' }]);
    expect(await valueOf(textName(slot))).toBe('已改。');
    await (await session.writes()).takeBack(undo);
    expect(await valueOf(textName(slot))).toBe('　　人手不足。\r\n经费不足。');
  });

  it('is not written over another one, known already or not, nor any with it', async () => {
    const { host, session, valueOf } = await open();
    const changes = ['onRequest', slot].map((each) => ({ slot: each, own: '', text: '建议。' }));
    host.type(textName(slot), '人手不足。');
    await expect(session.adopt(changes)).rejects.toThrow('刚刚有了变动');
    await session.refresh();
    await expect(session.adopt(changes)).rejects.toThrow('刚刚有了变动');
    expect(await valueOf(textName(slot))).toBe('人手不足。');
    expect(await valueOf(textName('onRequest'))).toBeNull();
  });
});

describe('advice', () => {
  it('comes with every reading once it is loaded', async () => {
    const { host, session } = await open();
    expect(session.snapshot.advice).toBeUndefined();
    expect(session.snapshot.checked.notChecked.map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining('正文还没有核对'),
    );
    expect((await session.loadAdvice())?.advice).toEqual({ causes: [], fills: [] });
    host.type(answerName('requests.received.person'), 5);
    await session.refresh();
    expect(session.snapshot.advice?.causes).toHaveLength(1);
    expect(session.snapshot.checked.findings).toEqual(
      expect.arrayContaining([...session.snapshot.advice!.causes[0]!.findings]),
    );
  });

  it('is none where no filing is open', async () => {
    const session = new LiveSession(new MemoryHost(['Sheet1']), forms, () => thisYear);
    await session.refresh();
    expect(await session.loadAdvice()).toBeUndefined();
  });
});
