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

  it.each([
    `本报告由${six}六个部分组成。`,
    `本报告共分6个部分：${six}。`,
    `本报告由${five}五部分组成。`,
    `本报告由${six}、附表七部分组成。`,
    '本报告由总体情况、主动公开和收到处理公开申请情况、行政复议和行政诉讼、存在问题及改进、其他事项六部分组成。',
    `本报告由${six.replace('、其他', '以及其他')}等六个部分组成。`,
    '从总体推进、主动公开、依申请公开和问题整改五个方面抓好工作。',
    '全县六个部门主动公开、依申请公开和复议诉讼情况良好。',
  ])('is silent on: %s', (text) => {
    expect(on(text)).toEqual([]);
  });
});
