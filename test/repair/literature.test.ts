import { explanationsOf, fillsOf, slipsIn } from './small-system';

/** Small cases from the literature on editing of survey data, whose answers are known. */

describe('balance rules of Scholtus (2009), as in the R package deducorrect', () => {
  const rules = ['x1 + x2 = x3', 'x2 = x4', 'x5 + x6 + x7 = x8', 'x3 + x8 = x9', 'x9 - x10 = x11'];
  const figures = {
    x1: 1452,
    x2: 116,
    x3: 1568,
    x4: 161,
    x5: 323,
    x6: 76,
    x7: 12,
    x8: 411,
    x9: 1979,
    x10: 1842,
    x11: 137,
  };

  it('finds the swapped digits of x4', () => {
    expect(explanationsOf(figures, rules)[0]).toEqual({ x4: 116 });
    expect(slipsIn(figures, rules)).toEqual(['swapped']);
  });

  it('finds also the doubled digit of x9', () => {
    const both = { ...figures, x9: 19979 };
    expect(explanationsOf(both, rules)[0]).toEqual({ x4: 116, x9: 1979 });
    expect([...slipsIn(both, rules)].sort()).toEqual(['doubled', 'swapped']);
  });
});

describe('weights of Fellegi and Holt', () => {
  const rules = ['x + y = z', '2 y + 1 = z'];
  const figures = { x: 1, y: 1, z: 3 };

  it('change the one cell that mends all', () => {
    expect(explanationsOf(figures, rules)[0]).toEqual({ x: 2 });
  });

  it('change two others where that one is trusted more than both', () => {
    expect(explanationsOf(figures, rules, ['x'])[0]).toEqual({ y: 0, z: 1 });
  });
});

it('works out a blank that a sum fixes', () => {
  expect(fillsOf({ a: null, b: 0, c: 4, d: 5 }, ['a + b + c = d'])).toEqual({ a: 1 });
});

it('works out a blank anew with every explanation, where two sums want it to differ', () => {
  const figures = { a: null, b: 1, c: 3, d: 1, e: 4 };
  const found = explanationsOf(figures, ['a + b = c', 'a + d = e']);
  expect(found).toHaveLength(4);
  expect(found).toEqual(
    expect.arrayContaining([
      { b: 0, a: 3 },
      { c: 4, a: 3 },
      { d: 2, a: 2 },
      { e: 3, a: 2 },
    ]),
  );
});

it('finds no explanation that would leave a blank below 0', () => {
  // e = 0 would want a = −1.
  expect(explanationsOf({ a: null, b: 3, c: 3, d: 1, e: 4 }, ['a + b = c', 'a + d = e'])).not.toContainEqual(
    expect.objectContaining({ e: 0 }),
  );
});

it('rules out cells by an inequality', () => {
  expect(explanationsOf({ p: 755, c: 125, t: 200 }, ['p + c = t', 'c >= 0.6 t'])).toEqual([{ p: 75 }]);
});
