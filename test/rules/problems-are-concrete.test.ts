import { problemsAreConcrete } from '../../src/rules/problems-are-concrete';
import { checkBy, messagesOf } from '../support/filing-fixture';
import { written } from '../support/text-fixture';

const complaintsOn = (problems: string) =>
  checkBy(problemsAreConcrete, written({ problems })).findings.map(({ severity, message }) => [
    severity,
    message.replace('“五、存在的主要问题及改进情况”：', ''),
  ]);
const problems =
  '存在以下问题：一是政策解读形式单一，图解和视频解读偏少；二是个别公开栏目更新不及时，内容不够完整。';

describe('problems-are-concrete', () => {
  it.each(['无', '无。', '没有问题。', '2025年，我局无存在问题。', '本年度不存在问题'])(
    'does not take for an answer: %s',
    (text) => {
      expect(complaintsOn(text)).toEqual([['error', '不能只写没有问题；请写明存在的主要问题和改进措施。']]);
    },
  );

  it('misses the problem, or the measure', () => {
    expect(
      complaintsOn(
        '下一步，我局将加强培训，完善制度，推进平台建设，做好信息发布，积极回应群众关切，优化服务。',
      ),
    ).toEqual([['note', '没有写存在的问题；请写明具体问题。']]);
    expect(complaintsOn(problems)).toEqual([['note', '没有写改进措施；请逐条写明怎样改进。']]);
  });

  it('takes a sentence for too general', () => {
    expect(complaintsOn('还存在一些不足，需要进一步加强。')).toEqual([
      ['note', '只有 16 字，过于笼统；请写明具体问题和对应的措施。'],
    ]);
  });

  it('compares the number of problems with that of measures', () => {
    expect(complaintsOn(`${problems}下一步：一是增加图解；二是定期检查；三是组织培训。`)).toEqual([
      ['hint', '列出 2 个问题、3 条措施；请核对措施是否与问题逐条对应。'],
    ]);
  });

  it('is silent where each problem has its measure', () => {
    expect(complaintsOn(`${problems}下一步：一是增加图解；二是定期检查。`)).toEqual([]);
    expect(complaintsOn(`${problems}下一步，将增加图解，定期检查各栏目的更新情况。`)).toEqual([]);
  });

  it('takes a second list for the measures, and a word of next year for one', () => {
    const points = '一是通知公告类信息偏少，科室内部传阅；二是查阅点使用率不高。';
    expect(complaintsOn(`${points}\n2026年：一是每月对照清单发布；二是张贴指引。`)).toEqual([]);
    expect(complaintsOn(`${points}明年每月对照清单发布，在办事窗口张贴查阅点的指引。`)).toEqual([]);
  });

  it.each([
    '窗口与网上的公开事项容易混淆，群众来回跑。改法：在大厅设引导岗，一次告知。',
    '部分乡镇无专职人员；规范性文件的解读比例只有71%。2026年，县里准备设1名公开专员。',
    '公开内容不全面，9个乡镇更新不足30条。已对9个乡镇负责人集体约谈。',
    '1.政策分散于多个部门；2.地图未标注设施。1.重新分类；2.更新地图。',
  ])('is silent where a sentence may be the problem, or the measure: %s', (text) => {
    expect(complaintsOn(text)).toEqual([]);
  });

  it('counts no measures of last year as problems', () => {
    const done = '上年问题整改情况：一是增加图解；二是增加培训；三是增加检查。';
    expect(complaintsOn(`${done}存在的不足：一是解读偏少；二是更新不及时。下一步将予以改进。`)).toEqual([]);
  });

  it('is silent while nothing is written', () => {
    expect(messagesOf(problemsAreConcrete, written({}))).toEqual([]);
  });
});
