import { bodyKindOf } from '../../src/filing/body-kind';
import { allDivisions } from '../../src/filing/divisions/all-divisions';
import { bodyKindNamed, bodyKinds } from '../../src/model/filing';
import type { BodyKind } from '../../src/model/filing';

/** Names with one kind each, told by their words alone as well as with the table. */
const names: Readonly<Record<BodyKind, string>> = {
  area: '宿迁市人民政府 宿迁市 海滨县 海滨县人民政府 宝山区人民政府 浦东新区人民政府 阿克苏地区行政公署 兴安盟 景德镇市 东城区',
  office:
    '海滨县人民政府办公室 江苏省人民政府办公厅 宿迁市政府办 国务院办公厅 上海市人民政府办公厅(室) 阿里地区行政公署办公室',
  department:
    '宿迁市水务局 东乡区教育局 景德镇市水利局 宿城区教育局 海淀区国有资产监督管理委员会 宿迁市城市管理局 宿迁市地方金融监督管理局 中共宿迁市委党校 宿迁市乡村振兴局 财政部 海关总署 国家税务总局 国家统计局 群团工作部',
  township:
    '昆山市千灯镇人民政府 千灯镇 云溪乡 东城街道办事处 东城街道 海滨县云溪民族乡人民政府 巴彦苏木人民政府 石桥镇人民政府办公室 北京市朝阳区南磨房地区办事处',
  branch:
    '宿迁经济技术开发区 苏州工业园区管理委员会 雄安新区管理委员会 平潭综合实验区 宿迁市公安局宿城分局 宿城派出所 宿迁市自然资源和规划局宿城分局 宿迁市人民政府驻北京办事处',
  vertical:
    '国家税务总局宿迁市税务局 国家税务总局宿迁市税务局第一税务分局 宿迁市气象局 南京海关 宿迁海事局 宿迁市邮政管理局 宿迁市烟草专卖局 国家统计局宿迁调查队 中国人民银行宿迁市分行 国家金融监督管理总局宿迁监管分局',
  institution:
    '宿迁市第一人民医院 千灯镇卫生院 宿迁市实验小学 宿迁学院 宿迁市供水有限公司 海滨燃气集团 宿迁公交公司',
};

const cases = Object.entries(names).flatMap(([kind, each]) =>
  each.split(/\s+/u).map((name) => [name, kind] as const),
);

describe('the kind of a body by its name', () => {
  it.each(cases)('%s: %s', (name, kind) => {
    expect([bodyKindOf(name), bodyKindOf(name, allDivisions)]).toEqual([kind, kind]);
  });

  it('tells divisions from other names by the table', () => {
    expect([bodyKindOf('浦东新区', allDivisions), bodyKindOf('景德镇', allDivisions)]).toEqual([
      'area',
      'area',
    ]);
  });

  it('is that of an area for every division, and of an office, a department, a township there', () => {
    const wrong = allDivisions.all.flatMap(({ name }) => {
      const kinds = ['', '人民政府', '人民政府办公室', '财政局', '城关镇人民政府'].map((rest) =>
        bodyKindOf(name + rest, allDivisions),
      );
      return kinds.join() === 'area,area,office,department,township' ? [] : [`${name}: ${kinds.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is that of a department where the name leaves it open', () => {
    expect(['', '东风场', '本机关'].map((name) => bodyKindOf(name, allDivisions))).toEqual(
      Array(3).fill('department'),
    );
  });
});

describe('the name of a kind of body', () => {
  it.each(Object.entries(bodyKinds))('%s is %s', (kind, name) => {
    expect([bodyKindNamed(kind), bodyKindNamed(` ${name} `)]).toEqual([kind, kind]);
  });

  it.each([
    ['下级政府汇总', 'area'],
    ['本级政府办公室', 'office'],
    ['政府办公厅（室）', 'office'],
    ['政府部门', 'department'],
    ['乡镇（街道）', 'township'],
    ['派出机关', 'branch'],
    ['垂直管理部门', 'vertical'],
    ['企事业单位', 'institution'],
  ])('may be %s', (name, kind) => {
    expect(bodyKindNamed(name)).toBe(kind);
  });

  it('is no other word', () => {
    expect(['', '委员会', 'constructor'].map(bodyKindNamed)).toEqual([undefined, undefined, undefined]);
  });
});
