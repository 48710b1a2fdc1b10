import { allDivisions } from '../../../src/filing/divisions/all-divisions';
import { divisionKinds } from '../../../src/filing/divisions/division';
import type { Division, DivisionLevel } from '../../../src/filing/divisions/division';

const { all } = allDivisions;

/** Full names from the outermost inwards, and its kind. */
const said = ({ above, name, kind }: Division): string =>
  `${[...above]
    .reverse()
    .map((each) => each.name)
    .join('')}${name}（${divisionKinds[kind]}）`;

const ofLevel = (level: DivisionLevel): readonly Division[] => all.filter((each) => each.level === level);

describe('the table of divisions', () => {
  it('has as many of each level as the list of the end of 2024', () => {
    expect([ofLevel('province').length, ofLevel('prefecture').length, ofLevel('county').length]).toEqual([
      34, 333, 2846,
    ]);
    expect(
      all
        .filter(({ kind }) => kind === 'cityWithoutDistricts')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['东莞市', '中山市', '嘉峪关市', '儋州市'].sort());
  });

  it('has no names of groups that have no government', () => {
    const groups = all.filter(({ name }) => /直辖|^县$|群岛/u.test(name));
    expect(groups).toEqual([]);
    expect(allDivisions.named('重庆市').map(said)).toEqual(['重庆市（直辖市）']);
  });

  it('tells those that bear one name by what is above them', () => {
    expect(allDivisions.named('鼓楼区').map(said)).toEqual([
      '江苏省南京市鼓楼区（市辖区）',
      '江苏省徐州市鼓楼区（市辖区）',
      '福建省福州市鼓楼区（市辖区）',
      '河南省开封市鼓楼区（市辖区）',
    ]);
    expect(allDivisions.named('柳湾市')).toEqual([]);
  });

  it.each([
    ['江苏省', '江苏省（省）'],
    ['宁夏回族自治区', '宁夏回族自治区（自治区）'],
    ['宿迁市', '江苏省宿迁市（设区的市）'],
    ['昆山市', '江苏省苏州市昆山市（县级市）'],
    ['济源市', '河南省济源市（县级市）'],
    ['恩施土家族苗族自治州', '湖北省恩施土家族苗族自治州（自治州）'],
    ['阿里地区', '西藏自治区阿里地区（地区）'],
    ['锡林郭勒盟', '内蒙古自治区锡林郭勒盟（盟）'],
    ['碑林区', '陕西省西安市碑林区（市辖区）'],
    ['神农架林区', '湖北省神农架林区（林区）'],
    ['六枝特区', '贵州省六盘水市六枝特区（特区）'],
    ['阿拉善左旗', '内蒙古自治区阿拉善盟阿拉善左旗（旗）'],
    ['鄂温克族自治旗', '内蒙古自治区呼伦贝尔市鄂温克族自治旗（自治旗）'],
    ['长阳土家族自治县', '湖北省宜昌市长阳土家族自治县（自治县）'],
  ])('knows %s', (name, expected) => {
    expect(allDivisions.named(name).map(said)).toEqual([expected]);
  });
});

describe('the place in the name of a body', () => {
  /** As it is read: the place, what follows it, its level, and what is certain of it. */
  const read = (body: string): string => {
    const place = allDivisions.placeOf(body);
    if (!place) return '—';
    const { text, rest, level = '?', word, divisions } = place;
    return [text, rest, level, `全${word}`, divisions.map(said).join('、')].join(' | ');
  };

  it('is found for every division of the table, alone and with those above it', () => {
    const lost = all.flatMap((division) => {
      const { name, level, above } = division;
      const whole = [...above]
        .reverse()
        .map((each) => each.name)
        .join('');
      const alone = allDivisions.placeOf(`${name}水务局`);
      const below = allDivisions.placeOf(`${whole}${name}人民政府`);
      const isFound =
        alone?.divisions.includes(division) === true &&
        alone.rest === '水务局' &&
        below?.divisions.length === 1 &&
        below.divisions[0] === division &&
        below.level === level &&
        below.rest === '人民政府';
      return isFound
        ? []
        : [`${said(division)}: ${read(`${name}水务局`)}; ${read(`${whole}${name}人民政府`)}`];
    });
    expect(lost).toEqual([]);
  });

  it.each([
    ['江苏省宿迁市水务局', '江苏省宿迁市 | 水务局 | prefecture | 全市 | 江苏省宿迁市（设区的市）'],
    ['昆山市千灯镇人民政府', '昆山市千灯镇 | 人民政府 | township | 全镇 | 江苏省苏州市昆山市（县级市）'],
    ['宿城区教育局', '宿城区 | 教育局 | county | 全区 | 江苏省宿迁市宿城区（市辖区）'],
    ['东乡区教育局', '东乡区 | 教育局 | county | 全区 | 江西省抚州市东乡区（市辖区）'],
    ['景德镇市水利局', '景德镇市 | 水利局 | prefecture | 全市 | 江西省景德镇市（设区的市）'],
    ['新乡市城乡建设局', '新乡市 | 城乡建设局 | prefecture | 全市 | 河南省新乡市（设区的市）'],
    ['恩施州水利局', '恩施州 | 水利局 | prefecture | 全州 | 湖北省恩施土家族苗族自治州（自治州）'],
    ['宿迁水文局', '宿迁 | 水文局 | prefecture | 全市 | 江苏省宿迁市（设区的市）'],
    ['国家税务总局宿迁市税务局', '宿迁市 | 税务局 | prefecture | 全市 | 江苏省宿迁市（设区的市）'],
    ['宿城区幸福街道办事处', '宿城区幸福街道 | 办事处 | township | 全街道 | 江苏省宿迁市宿城区（市辖区）'],
  ])('%s', (body, expected) => {
    expect(read(body)).toBe(expected);
  });

  it.each([
    ['柳湾市水务局', '柳湾市 | 水务局 | ? | 全市 | '],
    ['江苏省柳湾市水务局', '江苏省柳湾市 | 水务局 | ? | 全市 | '],
    ['江苏省柳湾市云溪县石桥镇人民政府', '江苏省柳湾市云溪县石桥镇 | 人民政府 | township | 全镇 | '],
    ['宿迁经济技术开发区财政局', '宿迁经济技术开发区 | 财政局 | ? | 全区 | '],
    // 大同 may be a city, a district, or a county that there once was.
    ['大同县水利局', '大同县 | 水利局 | ? | 全县 | '],
    ['朝阳医院', '—'],
    ['国家市场监督管理总局', '—'],
    ['城市管理局', '—'],
    ['乡村振兴局', '—'],
    ['', '—'],
  ])('“%s” is never guessed', (body, expected) => {
    expect(read(body)).toBe(expected);
  });
});
