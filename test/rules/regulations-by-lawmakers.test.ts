import { allDivisions } from '../../src/filing/divisions/all-divisions';
import { divisionKinds } from '../../src/filing/divisions/division';
import { mayMakeRegulations } from '../../src/filing/lawmakers';
import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import type { Filing } from '../../src/model/filing';
import { check } from '../../src/rules/check';
import { regulationsByLawmakers } from '../../src/rules/regulations-by-lawmakers';
import {
  checkBy,
  filingOf,
  messagesOf,
  thisYear,
  withAnswers,
  withSettings,
} from '../support/filing-fixture';

const clause = '《中华人民共和国立法法》：规章由国务院部门和设区的市以上地方人民政府制定，其他机关没有规章';
const answers = { 'documents.regulations.inForce': 6 };

describe('regulations-by-lawmakers', () => {
  it('refuses 规章 of a township', () => {
    const filing = withAnswers(answers, { body: '清河镇人民政府', ...withSettings({ kind: 'township' }) });
    expect(checkBy(regulationsByLawmakers, filing).findings).toEqual([
      {
        rule: 'regulations-by-lawmakers',
        severity: 'error',
        at: 'documents.regulations.inForce',
        because: ['documents.regulations.inForce'],
        clause,
        message:
          '表二“规章”行“现行有效件数”列填了 6，但本机关不能制定规章；请改填 0。行政规范性文件请填在下一行；确能制定规章的，请在“能否制定规章”选“能”。',
        suggestions: [{ field: 'documents.regulations.inForce', value: 0, reason: '不能制定规章的机关填 0' }],
      },
    ]);
  });

  it.each([
    ...['宿迁市', '淮安市人民政府', '海南省人民政府办公厅', '宁夏回族自治区人民政府', '南京市政府办公室'],
    ...['北京市人民政府', '湘西州人民政府', '中山市人民政府', '嘉峪关市', '江苏省宿迁市人民政府'],
    ...['国家统计局', '财政部', '住房和城乡建设部', '海关总署', '国家发展和改革委员会'],
  ])('lets %s have them', (body) => {
    expect(messagesOf(regulationsByLawmakers, withAnswers(answers, { body }))).toEqual([]);
  });

  it.each([
    ['全市四个县（区）公开信息100条。', 0],
    ['完成6个县（市、区）网站对接。', 0],
    ['对各县区开展培训。', 0],
    ['与周边县区交流，公开6个区域的规划，覆盖各社区。', 1],
  ])(
    'takes a city that no list has for one with districts where its report shows them: %s',
    (other, found) => {
      const filing = withAnswers(answers, { body: '柳湾市人民政府', texts: { other } });
      expect(messagesOf(regulationsByLawmakers, filing)).toHaveLength(found);
    },
  );

  it.each([
    ...['柳湾市', '柳湾市人民政府办公室', '柳湾省人民政府', '市人民政府', '国务院办公厅', '国家能源局'],
    // 朝阳 is a city, three districts and a county.
    ...['朝阳人民政府', ''],
  ])('asks “%s”, whose name leaves it open', (body) => {
    expect(checkBy(regulationsByLawmakers, withAnswers(answers, { body })).findings).toEqual([
      {
        rule: 'regulations-by-lawmakers',
        severity: 'hint',
        at: 'documents.regulations.inForce',
        because: ['documents.regulations.inForce'],
        clause,
        message:
          '表二“规章”行“现行有效件数”列填了 6；规章只有设区的市以上政府等机关可以制定，县级市填 0。请确认，并选定“能否制定规章”。',
        suggestions: [],
      },
    ]);
  });

  it.each([
    ...['宿迁市水利局', '中共海滨县委宣传部', '海滨市人民武装部', '平潭综合实验区', '海滨县人民政府'],
    ...['昆山市', '昆山市人民政府办公室', '江苏省昆山市人民政府', '济源市人民政府', '鼓楼区人民政府'],
    ...['阿里地区行政公署', '东莞市虎门镇人民政府', '江苏省水利厅', '宿迁经济技术开发区管理委员会'],
  ])('refuses 规章 of %s', (body) => {
    expect(checkBy(regulationsByLawmakers, withAnswers(answers, { body })).summary.error).toBe(1);
  });

  it.each(['township', 'branch', 'vertical', 'institution'] as const)('refuses them of a %s', (kind) => {
    const filing = withAnswers(answers, { body: '', ...withSettings({ kind }) });
    expect(checkBy(regulationsByLawmakers, filing).summary.error).toBe(1);
  });

  it('is right about the government of every division, and refuses every bureau of one', () => {
    const lawmakers = '直辖市 省 自治区 设区的市 不设区的地级市 自治州'.split(' ');
    const wrong = allDivisions.all.flatMap((division) => {
      const { name, above, kind } = division;
      if (kind === 'specialRegion') return [];
      const whole = [...above]
        .reverse()
        .map((each) => each.name)
        .join('');
      const [government, bureau] = ['人民政府', '财政局'].map((rest) =>
        mayMakeRegulations(withAnswers({}, { body: whole + name + rest }), allDivisions),
      );
      const may = lawmakers.includes(divisionKinds[kind]);
      return government === may && bureau === false ? [] : [`${whole}${name}: ${government}, ${bureau}`];
    });
    expect(wrong).toEqual([]);
  });

  it('says that it was not checked until the divisions are there', () => {
    const unloaded = (facts: Partial<Filing>) =>
      check({ filing: withAnswers(answers, facts), form: form2021, thisYear }, [regulationsByLawmakers]);
    expect(unloaded({ body: '昆山市' })).toMatchObject({
      findings: [],
      notChecked: [{ reason: '行政区划名录还没有载入，没有核对本机关能否制定规章；请点“校验”重试' }],
    });
    expect(unloaded(withSettings({ makesRegulations: false })).summary.error).toBe(1);
  });

  it('reads the form of 2019 alike', () => {
    const made = { 'documents.regulations.made': 2, 'documents.regulations.publishedTotal': 9 };
    const ofBody = (body: string) => checkBy(regulationsByLawmakers, filingOf(form2019, made, { body }));
    expect(ofBody('昆山市人民政府').findings.map(({ severity, at }) => [severity, at])).toEqual([
      ['error', 'documents.regulations.made'],
      // They may be those of others, on the body's page.
      ['note', 'documents.regulations.publishedTotal'],
    ]);
    expect(ofBody('宿迁市人民政府').findings).toEqual([]);
  });

  it('goes by the cover before the name', () => {
    const yes = withSettings({ makesRegulations: true });
    const no = withSettings({ makesRegulations: false });
    expect(messagesOf(regulationsByLawmakers, withAnswers(answers, yes))).toEqual([]);
    const city = withAnswers(answers, { body: '宿迁市', ...no });
    expect(checkBy(regulationsByLawmakers, city).summary).toEqual({ error: 1, note: 0, hint: 0 });
  });

  it('names the figures of the row in one finding, and would put 0 in each of them', () => {
    const figures = {
      'documents.regulations.issued': 1,
      'documents.regulations.repealed': 2,
      'documents.regulations.inForce': 14,
    };
    const because = Object.keys(figures);
    expect(checkBy(regulationsByLawmakers, withAnswers(figures, { body: '昆山市' })).findings).toMatchObject([
      {
        severity: 'error',
        at: 'documents.regulations.issued',
        because,
        message:
          '表二“规章”行填了 1、2、14，但本机关不能制定规章；请改填 0。行政规范性文件请填在下一行；确能制定规章的，请在“能否制定规章”选“能”。',
        suggestions: because.map((field) => ({ field, value: 0 })),
      },
    ]);
  });

  it('names no setting where the report is somebody else’s page', () => {
    const page = { strangeRows: [], misprints: [], mergedRows: [] };
    const said = ['昆山市', '柳湾市'].flatMap((body) =>
      messagesOf(regulationsByLawmakers, withAnswers(answers, { body, page })),
    );
    expect(said).toEqual([
      '表二“规章”行“现行有效件数”列填了 6，但本机关不能制定规章；请改填 0。行政规范性文件请填在下一行；确能制定规章的，不必改。',
      '表二“规章”行“现行有效件数”列填了 6；规章只有设区的市以上政府等机关可以制定，县级市填 0。请确认本机关能否制定规章。',
    ]);
  });

  it('asks once about all of them', () => {
    const filing = withAnswers(
      { 'documents.regulations.issued': 1, 'documents.regulations.inForce': 3 },
      { body: '柳湾市人民政府' },
    );
    expect(messagesOf(regulationsByLawmakers, filing)).toEqual([
      '表二“规章”行填了 1、3；规章只有设区的市以上政府等机关可以制定，县级市填 0。请确认，并选定“能否制定规章”。',
    ]);
  });

  it('is silent on 0 and blanks, and on 行政规范性文件', () => {
    const filing = withAnswers({ 'documents.regulations.issued': null, 'documents.normative.inForce': 6 });
    expect(messagesOf(regulationsByLawmakers, filing)).toEqual([]);
  });
});
