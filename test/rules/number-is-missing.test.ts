import { numberIsMissing } from '../../src/rules/number-is-missing';
import { remarksOn } from '../support/text-fixture';

const said = (text: string): readonly unknown[] =>
  remarksOn(numberIsMissing, text).map(([severity, words]) => [severity, words]);

describe('number-is-missing', () => {
  it('says what was never filled in', () => {
    expect(remarksOn(numberIsMissing, '全年共主动公开条，其中网站20条。')).toEqual([
      ['error', '全年共主动公开条', undefined, '“（五）监督保障”：“全年共主动公开条”漏填了数字；请补上。'],
    ]);
    expect(remarksOn(numberIsMissing, '共收到申请件，已答复2件。')).toEqual([
      ['note', '共收到申请件', undefined, '“（五）监督保障”：“共收到申请件”好像漏填了数字；请核对。'],
    ]);
  });

  it.each([
    ['公开政府信息条，制发规范性文件件。', ['公开政府信息条', '制发规范性文件件']],
    ['在县政府网站登出信息 条，另由公众号推送40条。', ['在县政府网站登出信息 条']],
    ['办结率%，满意率98%。', ['办结率%']],
    ['开展业务培训次，印发通报2期。', ['开展业务培训次']],
    ['收取信息处理费元。', ['收取信息处理费元']],
    ['联系电话：，邮编：226001。', ['联系电话：']],
    ['网站访问量达，栏目更新300条。', ['网站访问量达']],
  ])('is certain in: %s', (text, words) => {
    expect(said(text)).toEqual(words.map((each) => ['error', each]));
  });

  it.each([
    ['制发规范性文件2件、废止1件，年末仍然有效的行政规范性文件。', '年末仍然有效的行政规范性文件'],
    ['公众号发布信息300条，粉丝。', '粉丝'],
    ['培训医务人员2期，参训人员。', '参训人员'],
    ['予以公开6件，部分公开，不予公开1件。', '部分公开'],
    ['发生行政复议件，行政诉讼0件。', '发生行政复议件'],
  ])('asks about: %s', (text, words) => {
    expect(said(text)).toEqual([['note', words]]);
  });

  it.each([
    '我局未收到网络方式和书面方式的政府信息公开申请件，也未发生行政复议、行政诉讼。',
    '受理的申请件均已按规定答复。收到申请件后，第一时间登记。对收到的申请件，逐件登记。',
    '全年办理督办件、信访件30件。无行政复议、行政诉讼案件。',
    '全年公开文件，均附解读。及时更新头条，发布现场信息。做到文件件件有审核。',
    '1件未办结，结转下年度继续办理。不予公开的，说明理由。',
    '申请办理中，予以公开、部分公开、不予公开均说明依据。',
    '废止文件1件，梳理现行有效的规范性文件，在网站集中公开。',
    '举办培训2期，参训人员考核合格。公众号吸引了大量粉丝，阅读量稳步增长。',
    '公开信息30条，收取信息处理费20元，占比为5%，培训2次。',
  ])('is silent on: %s', (text) => expect(said(text)).toEqual([]));
});
