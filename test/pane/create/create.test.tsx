import { HostFault } from '../../../src/model/host-fault';
import { cellNames } from '../../../src/workbook/names';
import { withAnswers } from '../../support/filing-fixture';
import { sessionOf } from '../../support/golden';
import { openStrange } from '../fixture';

const valueOf = async (screen: Awaited<ReturnType<typeof openStrange>>, name: string) =>
  (await screen.host.read()).get(name)?.value;

describe('建表', () => {
  it('proposes last year until June, and the form in force', async () => {
    const screen = await openStrange();
    expect(screen.field('报告年度').value).toBe('2025');
    expect((screen.field('报告格式') as HTMLSelectElement).selectedOptions[0]?.text).toContain(
      '〔2021〕30号',
    );
    await screen.type('报告年度', '2020');
    expect((screen.field('报告格式') as HTMLSelectElement).selectedOptions[0]?.text).toContain(
      '〔2019〕60号',
    );
  });

  it('guesses self-reference and kind from the name, until the clerk chooses', async () => {
    const screen = await openStrange();
    await screen.type('机关名称', '海滨县城关镇人民政府');
    expect(screen.field('自称').value).toBe('我镇');
    expect(screen.field('机关类型').value).toBe('township');
    await screen.type('机关名称', '上海市浦东新区');
    expect(screen.field('机关类型').value).toBe('area');
    await screen.click('本机关');
    await screen.type('机关名称', '海滨县水利局');
    expect(screen.field('自称').value).toBe('本机关');
  });

  it('says what is missing, and draws nothing', async () => {
    const screen = await openStrange();
    await screen.click('创建');
    expect(screen.all('.complaint').map(({ textContent }) => textContent)).toEqual([
      '请填写机关名称，用于报告标题。',
      '请选择或填写报告中的自称。',
    ]);
    expect(screen.field('机关名称').getAttribute('aria-invalid')).toBe('true');
    expect(screen.host.sheetNames).toEqual(['Sheet1']);
  });

  it('draws the sheets and goes on to 校验', async () => {
    const screen = await openStrange();
    await screen.type('机关名称', '海滨县水利局');
    await screen.click('创建');
    expect(await valueOf(screen, cellNames.body)).toBe('海滨县水利局');
    expect(await valueOf(screen, cellNames.self)).toBe('我局');
    expect(screen.status).toBe('实时校验：还没有填写数据');
    expect(screen.text).toContain('已填 0 / 166 格');
  });

  it('keeps sheets of the same name, and takes other names when the clerk agrees', async () => {
    const screen = await openStrange(['封面', '报告']);
    await screen.type('机关名称', '海滨县水利局');
    await screen.click('创建');
    expect(screen.text).toContain('“封面”、“报告”已经存在，不会改动');
    expect(screen.host.sheetNames).toEqual(['封面', '报告']);
    await screen.click('换名创建');
    expect(screen.host.sheetNames).toEqual(
      expect.arrayContaining(['封面', '报告', '封面（年报）', '报告（年报）']),
    );
    expect(screen.status).toContain('还没有填写数据');
  });

  it('says what stands against it, and tries again on request', async () => {
    const screen = await openStrange();
    const draw = jest.spyOn(screen.host, 'draw').mockRejectedValueOnce(new HostFault('workbook-protected'));
    await screen.type('机关名称', '海滨县水利局');
    await screen.click('创建');
    expect(screen.one('[role=alert]').textContent).toContain('没有建好表格工作簿的结构受保护');
    await screen.click('重试');
    expect(draw).toHaveBeenCalledTimes(2);
    expect(screen.status).toContain('还没有填写数据');
  });

  it('says what the tables lack that can be filled in without it', async () => {
    const screen = await openStrange();
    await screen.type('机关名称', '海滨县水利局');
    const draw = screen.host.draw.bind(screen.host);
    const note = '“封面”没有设好打印页面，不影响填报；打印前请在“页面布局”中自己设置。';
    jest
      .spyOn(screen.host, 'draw')
      .mockImplementationOnce(async (drawing) => [...(await draw(drawing)), note]);
    await screen.click('创建');
    expect(screen.text).toContain(`表格已建好。${note}`);
    expect(screen.status).toContain('还没有填写数据');
  });

  it('opens the tables that somebody else has made meanwhile', async () => {
    const screen = await openStrange();
    await screen.type('机关名称', '海滨县水利局');
    const draw = screen.host.draw.bind(screen.host);
    jest.spyOn(screen.host, 'draw').mockImplementationOnce(async (drawing) => {
      await draw(drawing);
      throw new HostFault('already-ours');
    });
    await screen.click('创建');
    expect(screen.status).toContain('还没有填写数据');
  });

  it('says what to do in a workbook of ours that has lost its cover', async () => {
    const screen = await openStrange();
    const { sheets, names, ...rest } = sessionOf(withAnswers({})).draw();
    const cover = sheets[0]!.name;
    await screen.host.draw({
      ...rest,
      sheets: sheets.slice(1),
      names: names.filter(({ sheet }) => sheet !== cover),
    });
    await screen.type('机关名称', '海滨县水利局');
    await screen.click('创建');
    expect(screen.one('[role=alert]').textContent).toContain(
      '没有建好表格工作簿里还有年度报告的表格，但没有“封面”，读不出年度和机关。请撤销删除，或打开备份',
    );
  });
});
