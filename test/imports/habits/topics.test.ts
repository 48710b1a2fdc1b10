import { paragraphs } from '../../support/report-text';
import { pageOfLines, reportOf } from '../../support/whole-report';
import { importHtml } from './read-page';

const { disclosure, onRequest, management, platform, supervision } = paragraphs;
const keys = ['disclosure', 'onRequest', 'management', 'platform', 'supervision'] as const;
const bodies = [disclosure, onRequest, management, platform, supervision];

/** The texts of chapter one under these headings, each on a line of its own. */
const under = (...headings: readonly string[]) =>
  textsOf(headings.flatMap((heading, index) => [heading, bodies[index]!]));
const textsOf = (overview: readonly string[]) => {
  const { texts } = importHtml(pageOfLines(reportOf({ overview }))).filing;
  return Object.fromEntries(keys.flatMap((key) => (texts[key] === undefined ? [] : [[key, texts[key]]])));
};

const each = Object.fromEntries(keys.map((key, index) => [key, bodies[index]]));

describe('topics', () => {
  it.each([
    ['on another level', '1.主动公开', '2.依申请公开', '3.政府信息管理', '4.平台建设', '5.监督保障'],
    [
      'numbered like chapters',
      '一、主动公开',
      '二、依申请公开',
      '三、政府信息管理',
      '四、平台建设',
      '五、监督保障',
    ],
    ['without numbers', '主动公开情况', '依申请公开情况', '信息管理方面', '公开平台建设', '监督保障工作'],
    ['in sections', '1.1 主动公开', '1.2 依申请公开', '1.3 信息管理', '1.4 平台建设', '1.5 监督保障'],
    ['numbered in circles', '①主动公开', '②依申请公开', '③政府信息管理', '④公开平台', '⑤监督保障'],
    ['before a bracket', '1）主动公开', '2）依申请公开', '3）政府信息管理', '4）平台建设', '5）监督保障'],
    [
      'as characters are recognised',
      '（—）主动公开',
      '（二）依申请公开',
      '（三）信息管理',
      '（四）平台',
      '（五）监督',
    ],
    [
      'with a number twice',
      '（一）主动公开',
      '（二）依申请公开',
      '（三）信息管理',
      '（三）平台建设',
      '（四）监督保障',
    ],
    [
      'in words of their own',
      '（一）围绕水利民生，做实主动公开',
      '（二）规范办理申请，维护群众权益',
      '（三）理顺公文流转，从严信息管理',
      '（四）建强网站专栏，畅通公开渠道',
      '（五）压实工作责任，抓好队伍建设',
    ],
    [
      'one of which has none of the usual words',
      '（一）主动公开',
      '（二）依申请公开',
      '（三）把好文件出口',
      '（四）公开平台',
      '（五）监督保障',
    ],
  ])('%s are known', (_, ...headings) => {
    expect(under(...headings)).toEqual(each);
  });

  it.each([
    ['a dash', (topic: string) => `（一）${topic}——`],
    ['第一', (topic: string, number: string) => `第${number}，${topic}方面。`],
  ])('before a text on their line are known behind %s', (_, drawn) => {
    const named = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'];
    const overview = named.map((topic, at) => `${drawn(topic, '一二三四五'[at]!)}${bodies[at]!}`);
    expect(textsOf(overview)).toEqual(each);
  });

  it('in another order are known by their words', () => {
    expect(
      textsOf(['（一）依申请公开', onRequest, '（二）主动公开', disclosure, '（三）监督保障', supervision]),
    ).toEqual({ disclosure, onRequest, supervision });
  });

  it('that begin sentences are known where there are nearly all', () => {
    const begun = [onRequest, management, platform, supervision].map(
      (text, index) => `${['依申请公开', '信息管理', '平台', '监督保障'][index]!}方面，${text}`,
    );
    expect(textsOf([disclosure, begun.join('')])).toEqual(
      Object.fromEntries(keys.map((key, index) => [key, [disclosure, ...begun][index]])),
    );
    expect(textsOf([disclosure, begun.slice(1).join('')])).toEqual({
      disclosure: [disclosure, begun.slice(1).join('')].join('\n'),
    });
  });

  it('that the form does not have stay on a line of their own', () => {
    const extra = ['（六）政务公开主题宣传', '五月到社区宣传两次。'];
    expect(
      textsOf([...['（一）主动公开', disclosure], ...['（五）监督保障', supervision], ...extra]),
    ).toEqual({ disclosure, supervision: [supervision, ...extra].join('\n') });
  });

  it('have points of their own, which are none', () => {
    const points = ['1.网站。维护专栏三个。', '2.监督。聘请监督员。', '3.平台。清理账号。'];
    expect(textsOf(['（一）主动公开', disclosure, ...points, '（二）依申请公开', onRequest])).toEqual({
      disclosure: [disclosure, ...points].join('\n'),
      onRequest,
    });
  });

  it('of chapter six are kept with what stands under them', () => {
    const others = ['（一）收取信息处理费情况', '本年度未收取。', '（二）其他', '无。'];
    const { texts } = importHtml(pageOfLines(reportOf({ others }))).filing;
    expect([texts['processingFee'], texts['other']]).toEqual([
      '（一）收取信息处理费情况\n本年度未收取。',
      '（二）其他\n无。',
    ]);
  });
});
