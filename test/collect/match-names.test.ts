import { matchHandIns } from '../../src/collect/match/match-hand-ins';
import { bodyList, handedIn } from '../support/body-lists';
import { listedBody } from '../support/listed-body';

/** A list of a county with names that are near to one another. */
const county = bodyList(
  '青岚县人民政府办公室',
  '青岚县发展和改革局',
  '青岚县水务局',
  '青岚县财政局',
  '青岚县财政局直属分局',
  '青岚县自然资源和规划局',
  '青岚县自然资源和规划局城关分局',
  '青岚县文化广电和旅游局',
  listedBody('青岚县农业农村局', { aliases: ['青岚县畜牧局', '县农业局'] }),
  listedBody('青岚县数据局', { formerly: ['青岚县大数据管理局'] }),
  listedBody('青岚县综合行政执法局', { formerly: ['青岚县城市管理局', '青岚县文化市场执法大队'] }),
  '青岚县市场监督管理局',
  '国家税务总局青岚县税务局',
  '青岚县教育体育局（青岚县托幼办公室）',
  '青岚经济开发区管理委员会',
  '青岚县城关镇人民政府',
  '青岚县城关街道办事处',
  '青岚县河东镇人民政府',
);

/** What becomes of one hand-in alone: its outcome and body, and the candidates where it is not certain. */
const outcomeOf = (body: string, file = '1.docx', list = county, area = ''): string => {
  const [found] = matchHandIns(list, [handedIn(file, body)], { area, year: 2025 }).handIns;
  return [found!.outcome, found!.body, ...found!.candidates].filter((each) => each !== '').join(' ');
};

describe('a name that is certain', () => {
  it.each([
    ['青岚县水务局', '青岚县水务局'],
    ['水务局', '青岚县水务局'],
    ['县水务局', '青岚县水务局'],
    ['青岚水务局', '青岚县水务局'],
    ['宿河市青岚县水务局', '青岚县水务局'],
    ['江淮省宿河市青岚县水务局', '青岚县水务局'],
    ['青 岚 县　水务局', '青岚县水务局'],
    ['青岚县水务局（盖章）', '青岚县水务局'],
    ['青岚县财政局', '青岚县财政局'],
    ['青岚县财政局直属分局', '青岚县财政局直属分局'],
    ['县发改局', '青岚县发展和改革局'],
    ['青岚县资规局', '青岚县自然资源和规划局'],
    ['青岚县文旅局', '青岚县文化广电和旅游局'],
    ['青岚县畜牧局', '青岚县农业农村局'],
    ['青岚县农业局', '青岚县农业农村局'],
    ['青岚县大数据管理局', '青岚县数据局'],
    ['市场监督管理局', '青岚县市场监督管理局'],
    ['县市监局', '青岚县市场监督管理局'],
    ['青岚县税务局', '国家税务总局青岚县税务局'],
    ['青岚县教育体育局', '青岚县教育体育局（青岚县托幼办公室）'],
    ['青岚经济开发区管委会', '青岚经济开发区管理委员会'],
    ['城关镇', '青岚县城关镇人民政府'],
    ['青岚县城关镇政府', '青岚县城关镇人民政府'],
    ['城关街道', '青岚县城关街道办事处'],
    ['青岚县人民政府办公室', '青岚县人民政府办公室'],
    ['县政府办', '青岚县人民政府办公室'],
    ['县政府办公室', '青岚县人民政府办公室'],
  ])('%s is %s', (said, body) => {
    expect(outcomeOf(said)).toBe(`used ${body}`);
  });
});

describe('a name that is near to others', () => {
  it.each([
    ['青岚县水利局', 'unconfirmed 青岚县水务局'],
    ['青岚县财政局城关分局', 'unconfirmed 青岚县财政局 青岚县财政局直属分局 青岚县自然资源和规划局城关分局'],
    ['青岚县教育局', 'unconfirmed 青岚县教育体育局（青岚县托幼办公室）'],
    ['青岚县人民政府', 'areaReport'],
    ['青岚县', 'areaReport'],
    ['县人民政府', 'areaReport'],
    ['青岚县城管局', 'unconfirmed 青岚县综合行政执法局'],
    ['青岚县文化市场执法大队', 'unconfirmed 青岚县综合行政执法局'],
    ['青岚县发改委', 'unconfirmed 青岚县发展和改革局'],
    ['青岚市水务局', 'unconfirmed 青岚县水务局'],
    ['河东街道', 'unconfirmed 青岚县河东镇人民政府 青岚县城关街道办事处'],
    ['清河县水务局', 'notListed'],
    ['宿河市水务局', 'notListed'],
    ['青岚县档案馆', 'notListed'],
    ['', 'unconfirmed'],
  ])('%s is %s', (said, outcome) => {
    expect(outcomeOf(said)).toBe(outcome);
  });

  it('is never the office of a government or of a party committee for the government', () => {
    expect(outcomeOf('青岚县委办公室')).toMatch(/^unconfirmed/u);
    expect(outcomeOf('城关镇人民政府办公室')).toMatch(/^unconfirmed/u);
    const withoutOffice = bodyList('青岚县人民政府', '青岚县水务局', '青岚县财政局');
    expect(outcomeOf('青岚县人民政府', '1.docx', withoutOffice)).toBe('used 青岚县人民政府');
    expect(outcomeOf('青岚县人民政府办公室', '1.docx', withoutOffice)).not.toMatch(/used/u);
  });

  it('keeps a bureau from its branch, and a county from a city and a zone, when only one of them is listed', () => {
    expect(outcomeOf('青岚县财政局', '1.docx', bodyList('青岚县财政局直属分局'))).not.toMatch(/used/u);
    expect(outcomeOf('青岚县财政局直属分局', '1.docx', bodyList('青岚县财政局'))).not.toMatch(/used/u);
    expect(outcomeOf('河东新区财政局', '1.docx', bodyList('河东区财政局', '河东区水务局'))).not.toMatch(
      /used/u,
    );
    expect(outcomeOf('河东区财政局', '1.docx', bodyList('河东新区财政局'))).not.toMatch(/used/u);
    expect(outcomeOf('临禾县水务局', '1.docx', bodyList('临禾市水务局', '临禾市财政局'))).not.toMatch(
      /used/u,
    );
    expect(outcomeOf('城关街道', '1.docx', bodyList('青岚县城关镇人民政府'))).not.toMatch(/used/u);
    expect(outcomeOf('青岚县税务局稽查局', '1.docx', county)).not.toMatch(/used/u);
    expect(outcomeOf('青岚县财政监督局', '1.docx', county)).not.toMatch(/used/u);
    expect(outcomeOf('青岚县财政局', '1.docx', bodyList('青岚县财政监督局'))).not.toMatch(/used/u);
  });
});

describe('a list whose bodies are of no one place', () => {
  const mixed = bodyList(
    '苍河市丰原区政务服务局',
    '丰原区汤口街道办事处',
    '海坛综合实验区管理委员会',
    '临禾市人民政府',
    '清河县螺镇人民政府',
  );
  it.each([
    ['丰原区政务服务局', 'used 苍河市丰原区政务服务局'],
    ['平州市丰原区政务服务局', 'unconfirmed 苍河市丰原区政务服务局'],
    ['苍河市丰原区人民政府汤口街道', 'used 丰原区汤口街道办事处'],
    ['海坛综合实验区', 'used 海坛综合实验区管理委员会'],
    ['临禾市', 'used 临禾市人民政府'],
    ['江口市', 'notListed'],
    ['螺镇', 'unconfirmed 清河县螺镇人民政府'],
  ])('%s is %s', (said, outcome) => {
    expect(outcomeOf(said, '1.docx', mixed)).toBe(outcome);
  });
});

describe('a list of several places', () => {
  const city = bodyList(
    '宿河市水务局',
    '宿河市财政局',
    '宿河市教育局',
    '青岚县水务局',
    '青岚县城关镇人民政府',
    '丰泽县水务局',
    '丰泽县城关镇人民政府',
    '丰泽县人民政府',
  );
  it.each([
    ['宿河市水务局', '1.docx', 'used 宿河市水务局'],
    ['市水务局', '1.docx', 'used 宿河市水务局'],
    ['丰泽县水务局', '1.docx', 'used 丰泽县水务局'],
    ['水务局', '1.docx', 'unconfirmed 宿河市水务局 青岚县水务局 丰泽县水务局'],
    ['县水务局', '1.docx', 'unconfirmed 青岚县水务局 丰泽县水务局'],
    ['水务局', '青岚县/1.docx', 'used 青岚县水务局'],
    ['城关镇', '1.docx', 'unconfirmed 青岚县城关镇人民政府 丰泽县城关镇人民政府'],
    ['城关镇人民政府', '丰泽县/乡镇/1.docx', 'used 丰泽县城关镇人民政府'],
    ['丰泽县人民政府', '1.docx', 'used 丰泽县人民政府'],
    ['县人民政府', '1.docx', 'unconfirmed 丰泽县人民政府'],
    ['财政局', '1.docx', 'used 宿河市财政局'],
    ['财政局', '青岚县/1.docx', 'unconfirmed 宿河市财政局'],
  ])('%s in %s is %s', (said, file, outcome) => {
    expect(outcomeOf(said, file, city, '宿河市')).toBe(outcome);
  });
});
