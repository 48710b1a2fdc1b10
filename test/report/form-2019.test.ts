import { form2019 } from '../../src/forms/2019/index';
import { compose } from '../../src/report/compose';
import { filingOf } from '../support/filing-fixture';
import { paragraphsOf } from './report-text';

const on = (answers: Record<string, number | null>, slot: string) =>
  paragraphsOf(filingOf(form2019, answers), slot, form2019);

describe('a report on the form of 2019', () => {
  it('has its own preface and no sentence on processing fees', () => {
    const filing = filingOf(form2019);
    expect(compose(form2019, filing).title).toBe('海滨县水利局2020年政府信息公开工作年度报告');
    expect(paragraphsOf(filing, 'preface', form2019)[0]).toContain('（国办公开办函〔2019〕60号）');
    expect(paragraphsOf(filing, 'processingFee', form2019)).toEqual([]);
    expect(paragraphsOf(filing, 'other', form2019)).toEqual(['（待填写）']);
  });

  it('quotes decisions and purchases', () => {
    expect(on({}, 'disclosure')).toEqual(['2020年，我局没有作出行政许可、行政处罚、行政强制处理决定。']);
    const figures = { 'licences.decisions': 12, 'coercion.decisions': 3, 'procurement.items': 4 };
    expect(on(figures, 'disclosure')).toEqual([
      '2020年，我局作出行政许可12件、行政强制3件。实施政府集中采购项目4个。',
    ]);
  });

  it('quotes documents made and published', () => {
    expect(on({ 'documents.normative.publishedTotal': 9 }, 'management')).toEqual([
      '全年没有新制作、新公开规范性文件，对外公开总数9件。',
    ]);
    const figures = {
      'documents.regulations.publishedTotal': 7,
      'documents.normative.made': 2,
      'documents.normative.published': 2,
      'documents.normative.publishedTotal': 9,
    };
    expect(on(figures, 'management')).toEqual([
      '全年没有新制作、新公开规章，对外公开总数7件。全年新制作规范性文件2件、新公开2件，对外公开总数9件。',
    ]);
  });

  it('says in chapter six what the clerk has chosen', () => {
    const filing = filingOf(form2019, {}, { facts: { 'other.nothingElse': true } });
    expect(paragraphsOf(filing, 'other', form2019)).toEqual(['没有其他需要报告的事项。']);
  });

  it('is left to the clerk while nothing is filled in', () => {
    const blank = { ...filingOf(form2019), answers: {} };
    for (const slot of ['disclosure', 'onRequest', 'management', 'platform'])
      expect(paragraphsOf(blank, slot, form2019)).toEqual(['（待填写）']);
  });
});
