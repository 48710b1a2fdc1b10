import { noMisprints } from '../../src/rules/no-misprints';
import { brieflyOn, remarksOn, wordsFound } from '../support/text-fixture';

describe('no-misprints', () => {
  it('finds a wrong character, and gives the right one', () => {
    expect(remarksOn(noMisprints, '进一部完善制度。')).toEqual([
      ['error', '进一部', '进一步', '“（五）监督保障”：“进一部”是错别字，应为“进一步”；请改正。'],
    ]);
  });

  it('shows a single character with the words beside it', () => {
    expect(remarksOn(noMisprints, '使公开落的实、看得见')).toEqual([
      ['error', '的', '得', '“（五）监督保障”：“开落的实”里，“的”是错别字，应为“得”；请改正。'],
    ]);
  });

  it.each([
    ['政府信息公工作', '政府信息公', '政府信息公开'],
    ['政府息公开目录', '政府息公开', '政府信息公开'],
    ['收到政府信息公开申申请2件', '申申请', '申请'],
    ['《政府信息公开条列》', '条列', '条例'],
    ['政府信息公开行政法复议0件', '行政法复议', '行政复议'],
    ['政府信息公开工作年底报告', '年底报告', '年度报告'],
    ['海政办涵〔2024〕5号', '涵', '函'],
    ['但仍在不足之处', '仍在', '仍存在'],
    ['取的了一定成效', '取的', '取得'],
    ['五、存在地主要问题', '地', '的'],
    ['使公开落的实、看得见', '的', '得'],
    ['切实的为群众提供便利', '的', '地'],
    ['统计期限至2024年1月1日起', '至', '自'],
  ])('on: %s', (text, words, correction) => {
    expect(brieflyOn(noMisprints, text)).toEqual([['error', words, correction]]);
  });

  it.each([
    '依法依规公开政府信息，公开申请请求，申请请示，政府信息公告',
    '进一部分群众家中，按排名公布，访问提供方，水渠到田，举措失当，条列式说明',
    '截止2024年12月31日，2024年底报告工作，仍在推进，争取的是实效，取的样品',
    '切实的为民情怀，积极的向上精神，看的见闻，充分地存在问题意识，得到落实，存在的主要问题',
  ])('is silent on: %s', (text) => {
    expect(wordsFound(noMisprints, text)).toEqual([]);
  });
});
