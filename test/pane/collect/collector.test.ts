import { Collector } from '../../../src/pane/collect/collector';
import { countsByState, questionsIn, roundsWords } from '../../../src/pane/collect/outcome-facts';
import { saveAll } from '../../../src/pane/collect/save-outcome';
import { firstRound, reportOf, rightTotal } from '../../support/collect-page';
import { collected, listFile as list, picked, TestDoor } from '../../support/test-collect-door';
import { bodyPlace, letterhead, titlePlace } from '../../support/letterheads';
import { unzipSync } from 'fflate';

const states = ({ state }: Collector): string =>
  countsByState(state.outcome!.collection.bodies)
    .map(({ name, count }) => `${name} ${count}`)
    .join('，');

describe('汇总 on a page', () => {
  it('says where each body of the list stands', async () => {
    const collector = await collected(new TestDoor(), firstRound());
    expect(collector.state.view).toBe('outcome');
    expect(states(collector)).toBe('待确认 1，无法读取 1，年度不符 1，未报送 1，待改 1，通过 1');
    expect(roundsWords(collector.state.outcome!.collection)).toBe('');
  });

  it('says of a head of letters as it is chosen why none can be printed in it', async () => {
    const collector = new Collector(new TestDoor());
    const choose = async (children: Parameters<typeof letterhead>[0]): Promise<void> => {
      const bytes = await letterhead(children);
      await collector.chooseLetterhead(new File([bytes as BlobPart], '信头.docx'));
    };
    await choose([bodyPlace]);
    expect(collector.state.message).toMatchObject({
      title: '没有采用这份信头',
      text: expect.stringContaining('没有“{{标题}}”') as unknown,
    });
    expect(collector.state.options.letterhead).toBeNull();
    await choose([titlePlace, bodyPlace]);
    expect(collector.state.message).toBeNull();
    expect(collector.state.options.letterhead?.name).toBe('信头.docx');
  });

  it('follows an answer, and remembers it for the next visit', async () => {
    const door = new TestDoor();
    const collector = await collected(door, firstRound());
    expect(questionsIn(collector.state.outcome!).map(({ identity }) => identity.file)).toEqual([
      '乙/民政局.json',
      '甲/民政局.json',
    ]);
    await collector.answer({ file: '甲/民政局.json', body: '', action: 'use' });
    expect(questionsIn(collector.state.outcome!)).toEqual([]);
    expect(states(collector)).toBe('无法读取 1，年度不符 1，未报送 1，待改 1，通过 2');
    const again = await collected(door, firstRound());
    expect(states(again)).toBe(states(collector));
  });

  it('says in the second round what was corrected, on another visit too', async () => {
    const door = new TestDoor();
    await collected(door, firstRound());
    const corrected = { ...firstRound(), '水务局/年报.json': reportOf('青岚县水务局', rightTotal) };
    const { outcome } = (await collected(door, corrected)).state;
    expect(roundsWords(outcome!.collection)).toMatch(
      /^重新报送的 1 个机关：已改 [1-9]\d*，未改 0，新增 0。$/u,
    );
    // What has not changed since is of the same round.
    const once = (await collected(door, corrected)).state.outcome!;
    expect(once.collection.bodies[0]!.round).toBe(2);
  });

  it('goes on elsewhere from what was saved, where the browser keeps nothing', async () => {
    const door = new TestDoor();
    door.keeps = false;
    const first = await collected(door, firstRound());
    expect(first.state.outcome!.isKept).toBe(false);
    await saveAll(first, first.state.outcome!);
    expect(first.state.message?.text).toMatch(/^已下载“青岚县2025年汇总和退回意见\.zip”/u);
    const [name, zip] = door.saved[0]!;
    expect(name).toBe('青岚县2025年汇总和退回意见.zip');
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['汇总.xlsx', '本级政府.xlsx', '退回意见/青岚县水务局.docx', '对应关系.csv']),
    );
    const second = new Collector(door);
    second.choose({ earlier: [new File([files['读取记录.jsonl'] as BlobPart], '读取记录.jsonl')] });
    second.chooseReports(picked({ '水务局/年报.json': reportOf('青岚县水务局', rightTotal) }));
    await second.chooseList(list);
    await second.collect();
    expect(roundsWords(second.state.outcome!.collection)).toMatch(/已改 [1-9]/u);
  });

  it('names a file that has gone meanwhile, and goes on', async () => {
    const gone = new File(['x'], '财政局.json');
    gone.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
    const collector = new Collector(new TestDoor());
    collector.chooseReports([
      ...picked({ '水务局.json': reportOf('青岚县水务局') }),
      { path: '财政局.json', file: gone },
    ]);
    await collector.chooseList(list);
    await collector.collect();
    expect(collector.state.outcome!.collection.files.map(({ file, says }) => [file, says])).toEqual([
      ['水务局.json', ''],
      ['财政局.json', '选择以后改过或移走了，没有读取。请重新选择文件夹，再汇总一次。'],
    ]);
  });

  it('stops when it is told to, and ends its workers', async () => {
    const door = new TestDoor();
    const collector = new Collector(door);
    collector.chooseReports(picked(firstRound()));
    await collector.chooseList(list);
    const running = collector.collect();
    await collector.until(({ progress }) => progress !== null);
    collector.stop();
    await running;
    expect(collector.state.outcome).toBe(null);
    expect(collector.state.busy).toBe(null);
    expect(collector.state.message?.text).toMatch(/^已停止/u);
    expect(door.stops).toBeGreaterThan(0);
  });

  it('begins a list with the bodies whose reports there are', async () => {
    const collector = new Collector(new TestDoor());
    collector.chooseReports(picked(firstRound()));
    const file = await collector.draftList();
    expect(file?.size).toBeGreaterThan(1000);
    expect(collector.state.list!.list.bodies.map(({ name }) => name)).toContain('青岚县水务局');
  });

  it('says what is no list', async () => {
    const collector = new Collector(new TestDoor());
    await collector.chooseList(new File(['姓名\r\n张三'], '通讯录.csv'));
    expect(collector.state.message?.title).toBe('没有读出名录');
    expect(collector.state.list).toBe(null);
  });
});
