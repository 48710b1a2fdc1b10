import { regulationsByLawmakers } from '../../src/rules/regulations-by-lawmakers';
import { checkBy, messagesOf, withAnswers, withSettings } from '../support/filing-fixture';

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
          '表二“规章”行“现行有效件数”列填了 6，但本机关不能制定规章；请改填 0。行政规范性文件请填在下一行；确能制定规章的，请在“封面”的“能否制定规章”选“能”。',
        suggestions: [{ field: 'documents.regulations.inForce', value: 0, reason: '不能制定规章的机关填 0' }],
      },
    ]);
  });

  it.each([
    '宿迁市',
    '淮安市人民政府',
    '海南省人民政府办公厅',
    '宁夏回族自治区人民政府',
    '国务院办公厅',
    '国家统计局',
    '南京市政府办公室',
    '财政部',
    '住房和城乡建设部',
    '海关总署',
  ])('asks %s, whose name leaves it open', (body) => {
    expect(checkBy(regulationsByLawmakers, withAnswers(answers, { body })).findings).toEqual([
      {
        rule: 'regulations-by-lawmakers',
        severity: 'hint',
        at: 'documents.regulations.inForce',
        because: ['documents.regulations.inForce'],
        clause,
        message:
          '表二“规章”行“现行有效件数”列填了 6；规章只有设区的市以上政府等机关可以制定，县级市填 0。请确认，并在“封面”选定能否制定规章。',
        suggestions: [],
      },
    ]);
  });

  it.each(['宿迁市水利局', '中共海滨县委宣传部', '海滨市人民武装部', '平潭综合实验区', '海滨县人民政府', ''])(
    'refuses 规章 of “%s”',
    (body) => {
      expect(checkBy(regulationsByLawmakers, withAnswers(answers, { body })).summary.error).toBe(1);
    },
  );

  it('goes by the cover before the name', () => {
    const yes = withSettings({ makesRegulations: true });
    const no = withSettings({ makesRegulations: false });
    expect(messagesOf(regulationsByLawmakers, withAnswers(answers, yes))).toEqual([]);
    const city = withAnswers(answers, { body: '宿迁市', ...no });
    expect(checkBy(regulationsByLawmakers, city).summary).toEqual({ error: 1, note: 0, hint: 0 });
  });

  it('names each of the three figures', () => {
    const filing = withAnswers({
      'documents.regulations.issued': 1,
      'documents.regulations.repealed': 2,
      'documents.regulations.inForce': 3,
    });
    expect(checkBy(regulationsByLawmakers, filing).findings.map(({ at }) => at)).toEqual([
      'documents.regulations.issued',
      'documents.regulations.repealed',
      'documents.regulations.inForce',
    ]);
  });

  it('is silent on 0 and blanks, and on 行政规范性文件', () => {
    const filing = withAnswers({ 'documents.regulations.issued': null, 'documents.normative.inForce': 6 });
    expect(messagesOf(regulationsByLawmakers, filing)).toEqual([]);
  });
});
