import { form2021 } from '../../src/forms/2021/index';
import { textOf } from '../../src/model/report';
import { compose } from '../../src/report/compose';
import { withAnswers, withSettings } from '../support/filing-fixture';
import { paragraphsOf } from './report-text';

const preface =
  '根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），编制本报告。报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。所列数据的统计期限为2025年1月1日至12月31日。';

describe('compose', () => {
  it('puts title, preface and the six chapters with their tables in order', () => {
    const report = compose(form2021, withAnswers({}));
    expect(report.title).toBe('海滨县水利局2025年政府信息公开工作年度报告');
    const outline = report.blocks.map((block) =>
      block.kind === 'heading' ? block.text : block.kind === 'table' ? block.table.name : block.slot,
    );
    expect(outline).toEqual([
      'preface',
      '一、总体情况',
      '（一）主动公开',
      'disclosure',
      '（二）依申请公开',
      'onRequest',
      'onRequest',
      '（三）政府信息管理',
      'management',
      '（四）政府信息公开平台建设',
      'platform',
      '（五）监督保障',
      'supervision',
      '二、主动公开政府信息情况',
      '表二',
      '三、收到和处理政府信息公开申请情况',
      '表三',
      '四、政府信息公开行政复议、行政诉讼情况',
      '表四',
      '五、存在的主要问题及改进情况',
      'problems',
      '六、其他需要报告的事项',
      'processingFee',
    ]);
  });

  it('gives the way to get in touch in the preface, where there is one', () => {
    expect(paragraphsOf(withAnswers({}), 'preface')).toEqual([preface]);
    const texts = { contact: '海滨县人民路1号，电话0000-0000000' };
    expect(paragraphsOf(withAnswers({}, { texts }), 'preface')).toEqual([
      `${preface}如对本报告有疑问，请联系我局（海滨县人民路1号，电话0000-0000000）。`,
    ]);
  });

  it.each(['platform', 'supervision', 'problems'])('marks %s while it is to be written', (slot) => {
    expect(paragraphsOf(withAnswers({}), slot)).toEqual(['（待填写）']);
    const block = compose(form2021, withAnswers({})).blocks.find(
      (each) => each.kind === 'paragraph' && each.slot === slot,
    );
    expect(block).toMatchObject({ runs: [{ text: '（待填写）', pending: true }] });
  });

  it('marks what is missing on the cover', () => {
    const filing = withAnswers({}, { body: '', self: '', year: null });
    expect(compose(form2021, filing).title).toBe('（待填写）（待填写）年政府信息公开工作年度报告');
    expect(paragraphsOf(filing, 'preface')[0]).toContain(
      '所列数据的统计期限为（待填写）年1月1日至12月31日。',
    );
    expect(paragraphsOf(filing, 'onRequest')[0]).toBe(
      '（待填写）年，本机关没有收到政府信息公开申请，也没有上年度结转的申请。',
    );
  });

  it('takes the clerk’s own text instead of what the figures suggest, line by line', () => {
    const texts = { onRequest: ' 第一段。\r\n\r\n  第二段。\n', problems: '一是队伍不稳定。' };
    expect(paragraphsOf(withAnswers({}, { texts }), 'onRequest')).toEqual(['第一段。', '第二段。']);
    expect(paragraphsOf(withAnswers({}, { texts }), 'problems')).toEqual(['一是队伍不稳定。']);
  });

  it('takes a text of white space for none', () => {
    expect(paragraphsOf(withAnswers({}, { texts: { problems: ' 　\n' } }), 'problems')).toEqual([
      '（待填写）',
    ]);
  });

  it('adds other matters to chapter six only where there are some', () => {
    expect(paragraphsOf(withAnswers({}), 'other')).toEqual([]);
    expect(paragraphsOf(withAnswers({}, { texts: { other: '无。' } }), 'other')).toEqual(['无。']);
  });

  describe('on fees for processing', () => {
    it.each([
      [{}, '信息处理费收取情况（待填写）。'],
      [{ 'processingFee.amount': null, 'processingFee.requests': 3 }, '信息处理费收取情况（待填写）。'],
      [{ 'processingFee.amount': '/' }, '信息处理费收取情况（待填写）。'],
      [{ 'processingFee.amount': 0 }, '2025年，我局没有收取政府信息公开信息处理费。'],
      [
        { 'processingFee.amount': 2230, 'processingFee.requests': 3 },
        '2025年，我局依据《政府信息公开信息处理费管理办法》对3件政府信息公开申请收取信息处理费2230元。',
      ],
      [
        { 'processingFee.amount': 3940 },
        '2025年，我局依据《政府信息公开信息处理费管理办法》收取信息处理费3940元。',
      ],
    ])('says with %j: %s', (answers, sentence) => {
      expect(paragraphsOf(withAnswers(answers), 'processingFee')).toEqual([sentence]);
    });
  });

  it('shows in the tables what was typed, be it no number', () => {
    const report = compose(form2021, withAnswers({ 'decisions.licences': '12件' }));
    const table = report.blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({ answers: { 'decisions.licences': '12件' } });
  });

  it('asks for each text once where nothing is filled in yet', () => {
    const blank = withAnswers({}, { answers: {} });
    const written = compose(form2021, { ...blank, answers: {} }).blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.slot !== 'preface' ? [[block.slot, textOf(block.runs)]] : [],
    );
    expect(written).toEqual([
      ['disclosure', '（待填写）'],
      ['onRequest', '（待填写）'],
      ['management', '（待填写）'],
      ['platform', '（待填写）'],
      ['supervision', '（待填写）'],
      ['problems', '（待填写）'],
      ['processingFee', '信息处理费收取情况（待填写）。'],
    ]);
  });

  it('takes the clerk’s own preface', () => {
    const texts = { preface: '本报告由我局编制。\n\n联系电话：0000。' };
    expect(paragraphsOf(withAnswers({}, { texts }), 'preface')).toEqual([
      '本报告由我局编制。',
      '联系电话：0000。',
    ]);
  });

  it.each([
    ['area', '编制本报告。报告汇总了所属部门和下级政府的情况和数据。报告由总体情况'],
    ['office', '编制本报告。报告反映以政府和政府办公室名义开展政府信息公开工作的情况。报告由总体情况'],
    ['township', '编制本报告。报告由总体情况'],
    ['institution', '根据《中华人民共和国政府信息公开条例》和主管部门的有关规定，编制本报告。'],
  ] as const)('says in the preface whose work a report of the kind %s covers', (kind, words) => {
    expect(paragraphsOf(withAnswers({}, withSettings({ kind })), 'preface')[0]).toContain(words);
  });
});

describe('text of the clerk', () => {
  const liquid = '{{ requests.received.total }}{% if true %}甲{% endif %}{{ 1 | plus: 1 }}';

  it('is never taken for a template', () => {
    const texts = { problems: liquid, 'disclosure.kind1': liquid, contact: liquid };
    const filing = withAnswers(
      { 'disclosure.total': 1, 'disclosure.kind1': 1 },
      { body: liquid, self: liquid, texts },
    );
    expect(compose(form2021, filing).title).toBe(`${liquid}2025年政府信息公开工作年度报告`);
    expect(paragraphsOf(filing, 'problems')).toEqual([liquid]);
    expect(paragraphsOf(filing, 'disclosure')[0]).toBe(`2025年，${liquid}主动公开政府信息1条，为${liquid}。`);
    expect(paragraphsOf(filing, 'preface')[0]).toContain(`请联系${liquid}（${liquid}）。`);
  });

  it('cannot pass for a figure by the characters that mark figures', () => {
    const forged = '\uE0000\uE001';
    const texts = {
      problems: `甲${forged}乙`,
      'disclosure.kind1': forged,
      'disclosure.kind2': '其他',
      contact: forged,
    };
    const filing = withAnswers(
      { 'disclosure.total': 6, 'disclosure.kind1': 5, 'disclosure.kind2': 1 },
      { body: `机关${forged}`, self: `我局${forged}`, texts },
    );
    const report = compose(form2021, filing);
    expect(report.title).toBe('机关02025年政府信息公开工作年度报告');
    expect(paragraphsOf(filing, 'problems')).toEqual(['甲0乙']);
    expect(paragraphsOf(filing, 'disclosure')[0]).toBe(
      '2025年，我局0主动公开政府信息6条，其中05条、其他1条。',
    );
    const figures = report.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.runs.filter(({ fields }) => fields) : [],
    );
    expect(figures.slice(0, 2)).toEqual([
      { text: '6', fields: ['disclosure.total'] },
      { text: '5', fields: ['disclosure.kind1'] },
    ]);
    expect(textOf(figures)).not.toMatch(/[\uE000\uE001]/);
  });
});

describe('a figure', () => {
  it('knows all fields that it adds up', () => {
    const filing = withAnswers({
      'requests.received.total': 4,
      'requests.granted.total': 1,
      'requests.unavailable.notHeld.total': 1,
      'requests.unavailable.unclear.total': 2,
      'requests.handled.total': 4,
    });
    const runs = compose(form2021, filing).blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.slot === 'onRequest' ? block.runs : [],
    );
    expect(runs.find((_, index) => runs[index - 1]?.text.endsWith('无法提供'))).toEqual({
      text: '3',
      fields: [
        'requests.unavailable.notHeld.total',
        'requests.unavailable.mustBeMade.total',
        'requests.unavailable.unclear.total',
      ],
    });
  });
});
