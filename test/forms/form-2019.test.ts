import { form2019 } from '../../src/forms/2019/index';
import { areaAddress } from '../../src/model/address';
import { fieldsOf } from '../../src/model/form';
import { factsOf } from './contract';
import expectedFields from './fields-2019.json';

describe('form 2019', () => {
  it('has the 198 fields of the contract, in its order', () => {
    expect(factsOf(fieldsOf(form2019))).toEqual(expectedFields);
    expect(expectedFields).toHaveLength(198);
  });

  it('has tables of the sizes of its notice', () => {
    expect(form2019.tables.map(({ number, height, width }) => [number, height, width])).toEqual([
      [2, 18, 5],
      [3, 26, 10],
      [4, 4, 15],
    ]);
  });

  it('has the five items of article 20 in table two', () => {
    expect(form2019.tables[0]?.blocks.map(({ banner }) => banner)).toEqual([
      '第二十条第（一）项',
      '第二十条第（五）项',
      '第二十条第（六）项',
      '第二十条第（八）项',
      '第二十条第（九）项',
    ]);
  });

  it('has （六）其他处理 as a single row', () => {
    const labels = form2019.tables[1]?.cells.filter(({ text }) => text?.startsWith('（六）'));
    expect(labels?.map((cell) => `${areaAddress(cell)} ${cell.text}`)).toEqual(['B24:C24 （六）其他处理']);
    const outcome = form2019.tables[1]?.cells.find(({ text }) => text === '三、本年度办理结果');
    expect(areaAddress(outcome!)).toBe('A6:A25');
  });

  it('cites its own notice', () => {
    const sources = Object.values(form2019.clauses).map(({ source }) => source);
    expect(sources.filter((source) => source.includes('〔2021〕30号'))).toEqual([]);
    expect(form2019.clauses['resultTotal']?.source).toBe('国办公开办函〔2019〕60号附件表三');
  });
});
