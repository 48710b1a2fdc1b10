import { listAddsUp } from '../../src/rules/list-adds-up';
import { checkBy, messagesOf, withAnswers } from '../support/filing-fixture';

const saying = (disclosure: string) => withAnswers({}, { texts: { disclosure } });

describe('list-adds-up', () => {
  it('asks about a list that ends with 其他 and comes to another sum', () => {
    const text = '全年公开信息120条，其中网站60条、公众号40条、其他19条。';
    expect(checkBy(listAddsUp, saying(text)).findings).toMatchObject([
      {
        severity: 'note',
        at: 'disclosure',
        place: { slot: 'disclosure', from: 6, to: 9 },
        message:
          '“（一）主动公开”：正文写“全年公开信息120条”，列出的各项相加是 119（60＋40＋19），相差 1。请核对总数和各项；还有没列出的，请写明“其他”。',
        left: 120,
        right: 119,
        difference: 1,
      },
    ]);
  });

  it.each([
    '公开信息120条，其中网站60条、公众号40条、其他20条。',
    '公开信息120条，其中网站60条。',
    '公开信息167条，其中防疫14条，公示8条、7条，预决算3条。线上公开资金发放信息128条。',
    '公开信息120条，其中网站20条、公众号30条。',
    '公开信息120条，其中网站60条；公众号40条；其他20条。微博136条。',
    '公开120条（甲科60条、乙科60条），其中网站100条，公众号20条；发文70条、办事50条。',
    '对3件申请收取信息处理费900元。其中，甲局1件，收取400元；乙局2件，收取500元。',
    '答复30件（含上年结转5件，另有6件结转下年）。',
    '公开信息120条，其中网站80条（政策30条、动态50条）、公众号20条、其他20条。',
    '公开信息100余条，其中网站60条、其他20条。',
    '网站60条、公众号40条，合计100条。',
    '公开行政执法情况报告共4件，土地管理158件、不动产登记3020件、其他公告31件。',
    '全年共发布微博300条、微信500条、网站信息800条、短视频20条。',
    '全年共发布信息300条、微信500条、网站动态800条、短视频20条。',
    '公开公共企事业单位信息5条，财政预决算20条，重点项目30条，其他6条。',
    '更新栏目信息120条，其中部门文件20条、工作动态60条，发布政策解读信息300条。',
    '更新栏目信息120条，其中部门文件20条、工作动态60条，微信300条。',
    '公开信息100条，其中通过网站60条，通过微信30条，通过其他渠道10条。',
  ])('is silent on %s', (text) => expect(messagesOf(listAddsUp, saying(text))).toEqual([]));

  it.each([
    ['公开信息120条，其中网站60条、公众号40条、微博15条。', 'hint'],
    ['公开信息120条，其中网站160条、公众号40条。', 'note'],
    ['公开120条（甲科60条、乙科30条、丙科29条）。', 'note'],
    ['公开信息共计167条，其中防疫14条，公示8条、7条，预决算3条。线上公开资金发放信息128条。', 'hint'],
    ['网站60条、公众号40条、微博5条，合计100条。', 'note'],
    ['公开信息100条，其中通过网站60条，通过微信30条，通过其他渠道9条。', 'note'],
    ['全年共公开政府信息100条，网站60条，公众号30条，其他9条。', 'note'],
    ['政务公开总数100条，网站60条，公众号30条，其他9条。', 'note'],
  ])('speaks of %s', (text, severity) =>
    expect(checkBy(listAddsUp, saying(text)).findings.map((each) => each.severity)).toEqual([severity]),
  );

  it('leaves to the tables what they know', () => {
    const onRequest = '办结15件，其中予以公开10件、部分公开4件、其他处理2件。';
    const known = { 'requests.handled.total': 15, 'requests.granted.total': 10 };
    expect(messagesOf(listAddsUp, withAnswers(known, { texts: { onRequest } }))).toEqual([]);
  });
});
