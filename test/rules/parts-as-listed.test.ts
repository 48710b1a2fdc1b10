import { partsAsListed } from '../../src/rules/parts-as-listed';
import { brieflyOn, remarksOn } from '../support/text-fixture';

const five =
  '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在问题及改进情况、其他需要报告的事项';
const six = five.replace('、存在', '、政府信息公开行政复议、行政诉讼情况、存在');
const on = (text: string) => remarksOn(partsAsListed, text, {}, 'preface');
const briefly = (text: string) => brieflyOn(partsAsListed, text, {}, 'preface');

describe('parts-as-listed', () => {
  it('finds five parts called six, and names the one that is missing', () => {
    const message =
      '“报告开头”：这里写“六部分”，列出的却是 5 个，没有“四、政府信息公开行政复议、行政诉讼情况”；请改成一致，报告应有六个部分。';
    expect(on(`本报告由${five}等六部分组成。`)).toEqual([['error', '六部分', undefined, message]]);
  });

  it('reads a list behind the number, too', () => {
    expect(briefly(`本报告共分 6 个部分：${five}。`)).toEqual([['error', '6 个部分', undefined]]);
  });

  it('finds six parts called five', () => {
    const message = '“报告开头”：这里写“5部分”，列出的却是 6 个；请改成一致，报告应有六个部分。';
    expect(on(`本报告由${six}共5部分组成。`)).toEqual([['error', '5部分', undefined, message]]);
  });

  it('finds six parts called seven', () => {
    expect(briefly(`本报告由${six}七个部分组成。`)).toEqual([['error', '七个部分', undefined]]);
  });

  it('asks about five parts that are called five, since there are six', () => {
    const message =
      '“报告开头”：这里写“五部分”，没有“四、政府信息公开行政复议、行政诉讼情况”；报告应有六个部分，请核对。';
    expect(on(`本报告由${five}五部分组成。`)).toEqual([['note', '五部分', undefined, message]]);
  });

  it.each([
    `本报告由六部分组成，即${five}。`,
    `本报告由六部分组成，分别是${five}，电子版可在网站下载。`,
    `本报告由${five.replaceAll('、', '，')}六部分组成。`,
    `本报告由${five.replace('、', '；').replace('、收', '，收')}六部分组成。`,
    `本报告共分六部分。分别为${five}。`,
    `本报告由六部分组成：${five.replaceAll('、', '；')}。`,
    `本年度报告包括${five.replace('、其他', '和其他')}等六个部分。`,
    `本年度报告包括${five.replace('、其他', '以及其他')}六大部分。`,
    '全文由总体情况、主动公开、依申请公开、存在问题及改进、其他事项六个部分组成。',
  ])('names what is missing in: %s', (text) => {
    const said = on(text);
    expect(said).toHaveLength(1);
    expect(said[0]![3]).toContain('列出的却是 5 个，没有“四、政府信息公开行政复议、行政诉讼情况”；');
  });

  it.each([
    `本报告由六部分组成，即${six}。`,
    `本报告共分六部分。分别为${six.replaceAll('、', '，')}。`,
    `本报告由${six.replaceAll('、', '；')}六部分组成。`,
    `本报告由${six.replace('、其他', '和其他')}等六个部分组成，统计期限为一年。`,
    `本报告由六部分组成：${six}，如对报告有疑问，请与办公室联系。`,
    '本报告由总体情况、主动公开、收到和处理政府信息公开申请情况及复议诉讼情况、存在问题、其他事项六部分组成。',
    '本报告由总体情况、主动公开、收到和处理政府信息公开申请情况及复议诉讼情况、存在问题、其他事项五部分组成。',
    '本报告由概述、主动公开、依申请公开、复议、问题和改进、其他六部分组成。',
    '本报告包括总体情况、主动公开、依申请公开等六个部分。',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在问题及改进情况等六部分组成。',
    `本报告由${six}和附表七部分组成。`,
    `本报告由六部分组成。统计期限自2024年1月1日起，申请公开、主动公开、复议的情况和问题见正文。`,
    '报告分为六个部分，文中数据的统计期限为一年，对主动公开、申请和复议有疑问的，请来电。',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开被申请行政复议、被提起行政诉讼情况、存在的问题和下一步改进措施、其他需要报告的事项六部分组成。',
    `本报告由${six}六个部分组成。`,
    `本报告共分6个部分：${six}。`,
    `本报告由${six}、附表七部分组成。`,
    '本报告由总体情况、主动公开和收到处理公开申请情况、行政复议和行政诉讼、存在问题及改进、其他事项六部分组成。',
    `本报告由${six.replace('、其他', '以及其他')}等六个部分组成。`,
    '从总体推进、主动公开、依申请公开和问题整改五个方面抓好工作。',
    '全县六个部门主动公开、依申请公开和复议诉讼情况良好。',
  ])('is silent on: %s', (text) => {
    expect(on(text)).toEqual([]);
  });
});
