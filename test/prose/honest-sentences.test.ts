import { check } from '../../src/rules/check';
import { form2021 } from '../../src/forms/2021/index';
import { withAnswers } from '../support/filing-fixture';
import { spokenFigures } from '../support/text-fixture';

/** Sentences in the manner of published reports, over tables that they agree with. */

const answers = {
  ...spokenFigures,
  'requests.granted.person': 10,
  'requests.granted.business': 2,
  'requests.partial.person': 3,
  'requests.handled.person': 13,
  'requests.handled.business': 2,
  'requests.carriedOut.person': 2,
  'documents.regulations.issued': 5,
  'documents.regulations.repealed': 4,
  'documents.regulations.inForce': 13,
  'documents.normative.issued': 16,
  'documents.normative.repealed': 5,
  'documents.normative.inForce': 42,
  'decisions.licences': 120,
  'decisions.penalties': 40,
  'decisions.coercion': 2,
};

/** What is found in the words of a paragraph against the tables. */
const found = (slot: string, text: string): readonly string[] =>
  check({ form: form2021, filing: withAnswers(answers, { texts: { [slot]: text } }), thisYear: 2026 })
    .findings.filter(({ rule, place }) => place !== undefined && rule === 'text-agrees-with-tables')
    .map(({ message }) => message);

describe('no sentence that is true is called wrong', () => {
  it.each([
    ['公民、法人 are all applicants', '收到公民、法人或其他组织的信息公开申请16件，已作出答复15件。'],
    ['公民、法人 who are answered', '答复公民、法人和其他组织提出的申请15件。'],
    ['公民 and 法人 without 组织', '全年收到公民、法人申请16件。'],
    ['a part that was answered in time', '办结15件，其中按时办结14件、延期办结1件。'],
    ['a part that was answered in writing', '书面答复14件，电话答复1件。'],
    ['a part that came this year', '全年办结15件，其中办结本年新收申请14件。'],
    ['halves of the year', '上半年收到申请5件，下半年收到申请11件。'],
    ['ways by which requests came', '通过互联网收到申请10件，通过信件收到申请6件。'],
    ['a system by which requests came', '通过依申请公开系统收到申请10件。'],
    ['every single one', '认真对待每一件政府信息公开申请，做好每一件申请的答复。'],
    ['steps of the work', '严格把握登记、审核、办理、答复、归档五个环节。'],
    ['one file for each', '实行政府信息公开申请一件一档管理。'],
    ['models and charts', '制定依申请公开答复文书模板12个，绘制办理流程图1份。'],
    ['places and columns', '设置政府信息公开申请受理点3个，建立依申请公开台账1个。'],
    ['numbered lists', '依申请公开情况：1、收到申请16件；2、办结15件。'],
    ['lists in brackets', '依申请公开办理情况：（1）收到申请16件；（2）办结15件。'],
    ['what requests were about', '申请内容涉及征地拆迁8件、企业改制3件。'],
    ['two negations', '不存在未按时答复政府信息公开申请的情形。'],
    ['no paper', '推行无纸化办理政府信息公开申请。'],
    ['no refusal', '没有不予公开的政府信息公开申请。'],
    ['no consequence', '未发生因政府信息公开申请引发的负面舆情，未发生答复不当的情况。'],
    ['none by some applicants', '未收到法人或其他组织的公开申请，无科研机构提出的公开申请。'],
    ['none in one way', '未收到当面提交的政府信息公开申请。'],
    ['two kinds of applicants', '申请人均为自然人和法人。'],
    ['cases still open', '因政府信息公开引起的行政复议3件，维持2件，1件尚未办结。'],
    ['what was settled before', '行政复议3件，均被复议机关维持或正在审理。'],
  ])('%s: %s', (_, text) => expect(found('onRequest', text)).toEqual([]));

  it.each([
    [
      'documents by who signed them',
      '制发规范性文件16件（以市政府名义印发7件，以市政府办公室名义印发9件）。',
    ],
    ['parts of penalties', '其中简易程序行政处罚10件、一般程序行政处罚30件。'],
    ['cases opened', '行政处罚立案45件，作出行政处罚决定40件。'],
    ['other matters in hand', '受理12345热线工单1200件，办结1195件，正在办理5件。'],
    ['what was passed on', '与上年相比转载信息300条。'],
    [
      'a verb of its own',
      '公开规章13件（含新制定5件，废止4件），主动公开市政府和市政府办公厅行政规范性文件42件。',
    ],
    ['no breach', '未出现违规制发规范性文件的情况。'],
    ['no consequence of penalties', '未发生因行政处罚引发的行政复议和行政诉讼。'],
    ['reviews of other matters', '全年行政处罚40件，未发生行政复议和行政诉讼。'],
  ])('%s: %s', (_, text) => expect(found('disclosure', text)).toEqual([]));

  it('carries on last year’s with what came this year', () => {
    const text = '共收到依申请公开16件以及上年转办依申请公开1件。';
    expect(found('onRequest', text)).toEqual([]);
  });
});

describe('a sentence that is untrue is still found', () => {
  it.each([
    ['onRequest', '收到公民、法人和其他组织提出的政府信息公开申请18件。'],
    ['onRequest', '全年办结18件。'],
    ['onRequest', '收到18份申请。'],
    ['onRequest', '收到政府信息公开申请18份。'],
    ['onRequest', '收到法人或其他组织申请3件。'],
    ['onRequest', '2025年，我局未收到申请。'],
    ['onRequest', '本年度没有收到申请。'],
    ['onRequest', '未收到公民、法人和其他组织的政府信息公开申请。'],
    ['onRequest', '行政复议3件，均被复议机关维持。'],
    ['onRequest', '结转下年度3件。'],
    ['onRequest', '正在办理3件。'],
    ['onRequest', '上年结转3件。'],
    ['disclosure', '制定规章0件、行政规范性文件17件。'],
    ['disclosure', '保留规范性文件33件。'],
    ['disclosure', '实施行政强制3次。'],
    ['disclosure', '未制发规范性文件。'],
  ])('%s: %s', (slot, text) => expect(found(slot, text)).not.toEqual([]));

  it('with the figure of the table in the unit of the text', () => {
    expect(found('disclosure', '收取行政事业性收费36.5万元。').join()).toContain('35.6 万元');
  });
});
