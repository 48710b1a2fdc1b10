import { form2021 } from '../../src/forms/2021/index';
import { areaAddress } from '../../src/model/address';
import { allFieldsOf, fieldsOf } from '../../src/model/form';
import type { Table } from '../../src/model/table';
import { factsOf } from './contract';
import expectedFields from './fields-2021.json';
import { tableFour, tableThree, tableTwo } from './layout-2021';

const tableAt = (number: number): Table =>
  form2021.tables.find((table) => table.number === number && table.statutory)!;

/** All labels and all merged figures of a table, as the layout fixtures list them. */
const layoutOf = (table: Table): readonly string[] =>
  table.cells
    .filter(({ field, rows, columns }) => !field || rows * columns > 1)
    .map((cell) => `${areaAddress(cell)} ${cell.field ? `= ${cell.field.name}` : cell.text}`)
    .sort();

const linesOf = (layout: string): readonly string[] => layout.trim().split('\n').sort();

describe('form 2021', () => {
  it('has the 200 fields of the contract, in its order', () => {
    expect(factsOf(fieldsOf(form2021))).toEqual(expectedFields);
    expect(expectedFields).toHaveLength(200);
  });

  it('has the figures of its own that chapters one and six quote', () => {
    const own = allFieldsOf(form2021).filter((field) => !fieldsOf(form2021).includes(field));
    expect(own.map(({ label, name }) => `${label} ${name}`)).toEqual([
      '主动公开情况表“主动公开政府信息总数”行“数量（条）”列 disclosure.total',
      ...[1, 2, 3, 4, 5, 6].map(
        (number) => `主动公开情况表“第${number}类信息”行“数量（条）”列 disclosure.kind${number}`,
      ),
      '主动公开情况表“政府网站”行“数量（条）”列 disclosure.website',
      '主动公开情况表“政务微信公众号”行“数量（条）”列 disclosure.wechat',
      '主动公开情况表“政务微博”行“数量（条）”列 disclosure.weibo',
      '主动公开情况表“其他渠道”行“数量（条）”列 disclosure.otherChannel',
      '主动公开情况表“发布政策解读”行“数量（条）”列 disclosure.interpretations',
      '主动公开情况表“回应公众关切”行“数量（条）”列 disclosure.responses',
      '主动公开情况表“开展意见征集”行“数量（条）”列 disclosure.consultations',
      '信息处理费表“收取信息处理费的申请（件）”行“本年数”列 processingFee.requests',
      '信息处理费表“收取信息处理费金额（元）”行“本年数”列 processingFee.amount',
    ]);
  });

  it.each([
    [2, 14, 4],
    [3, 28, 10],
    [4, 4, 15],
  ])('table %i has %i rows and %i columns', (number, height, width) => {
    expect([tableAt(number).height, tableAt(number).width]).toEqual([height, width]);
  });

  it.each([
    [2, tableTwo],
    [3, tableThree],
    [4, tableFour],
  ])('table %i has the official labels and merges, word for word', (number, layout) => {
    expect(layoutOf(tableAt(number))).toEqual(linesOf(layout));
  });

  it.each([
    ['documents.regulations.issued', 'B3'],
    ['documents.normative.inForce', 'D4'],
    ['requests.received.person', 'D4'],
    ['requests.received.total', 'J4'],
    ['requests.refused.threeSecurities.welfare', 'G10'],
    ['requests.otherwise.other.other', 'I26'],
    ['requests.handled.person', 'D27'],
    ['requests.carriedOut.total', 'J28'],
    ['review.upheld', 'A4'],
    ['suitDirect.total', 'J4'],
    ['suitAfterReview.pending', 'N4'],
  ])('%s stands at %s of its table', (name, address) => {
    const cells = form2021.tables.flatMap((table) => table.cells);
    expect(areaAddress(cells.find(({ field }) => field?.name === name)!)).toBe(address);
  });

  it.each([
    ['requests.granted.person', '表三“（一）予以公开”行“自然人”列'],
    ['requests.otherwise.feeUnpaid.legal', '表三“（六）2.逾期未缴费”行“法律服务机构”列'],
    ['documents.normative.inForce', '表二“行政规范性文件”行“现行有效件数”列'],
    ['suitAfterReview.pending', '表四“复议后起诉·尚未审结”列'],
  ])('messages call %s %s', (name, label) => {
    expect(fieldsOf(form2021).find((field) => field.name === name)?.label).toBe(label);
  });

  it('has the six official headings', () => {
    expect(form2021.chapters.map(({ heading }) => heading)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  it('has the five topics of chapter one', () => {
    expect(form2021.chapters[0]?.slots.map(({ heading }) => heading)).toEqual([
      undefined,
      '（一）主动公开',
      '（二）依申请公开',
      '（三）政府信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
    ]);
  });
});
