import { oncePer } from '../../src/model/once-per';

describe('oncePer', () => {
  it('works a result out once for each object, even if there is none', () => {
    const asked: object[] = [];
    const sizeOf = oncePer((list: readonly number[]) => {
      asked.push(list);
      return list.length > 0 ? list.length : undefined;
    });
    const [full, empty] = [[1, 2], []];
    expect([full, empty, full, empty, full].map(sizeOf)).toEqual([2, undefined, 2, undefined, 2]);
    expect(asked).toEqual([full, empty]);
  });

  it('takes another object with the same content for another', () => {
    let count = 0;
    const numberOf = oncePer(() => ++count);
    expect([numberOf([]), numberOf([])]).toEqual([1, 2]);
  });
});
