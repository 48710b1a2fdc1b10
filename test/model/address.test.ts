import { addressOf, areaAddress, columnLetters, quoteSheet, referencesTo } from '../../src/model/address';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('count rows from 1 and may be pinned', () => {
    expect(addressOf(0, 0)).toBe('A1');
    expect(addressOf(27, 9, '$')).toBe('$J$28');
  });

  it('of an area give its corners, of a single cell its address', () => {
    expect(areaAddress({ row: 0, column: 0, rows: 3, columns: 3 })).toBe('A1:C3');
    expect(areaAddress({ row: 1, column: 3, rows: 2, columns: 1 }, '$')).toBe('$D$2:$D$3');
    expect(areaAddress({ row: 4, column: 3, rows: 1, columns: 1 })).toBe('D5');
  });

  it('quote sheet names', () => {
    expect(quoteSheet('三、依申请公开')).toBe("'三、依申请公开'");
    expect(quoteSheet("a'b")).toBe("'a''b'");
  });
});

describe('references', () => {
  const at = (row: number, column: number, sheet = '表') => ({ sheet, row, column });

  it('join neighbours in a column and in a row', () => {
    expect(referencesTo([at(4, 3), at(5, 3), at(6, 3)], '表')).toEqual(['D5:D7']);
    expect(referencesTo([at(4, 3), at(4, 4)], '表')).toEqual(['D5:E5']);
  });

  it('join nothing that would make a block, leave a gap or run backwards', () => {
    expect(referencesTo([at(4, 3), at(4, 4), at(5, 3)], '表')).toEqual(['D5:E5', 'D6']);
    expect(referencesTo([at(4, 3), at(5, 3), at(5, 4)], '表')).toEqual(['D5:D6', 'E6']);
    expect(referencesTo([at(4, 3), at(6, 3)], '表')).toEqual(['D5', 'D7']);
    expect(referencesTo([at(5, 3), at(4, 3)], '表')).toEqual(['D6', 'D5']);
  });

  it('name the sheet of cells elsewhere and do not join across sheets', () => {
    expect(referencesTo([at(4, 3), at(5, 3, '上年数据'), at(6, 3, '上年数据')], '表')).toEqual([
      'D5',
      "'上年数据'!D6:D7",
    ]);
  });
});
