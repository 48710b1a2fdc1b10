const lacking = String.prototype as { replaceAll?: unknown };

it('replaces every place of any text, also where browsers cannot', () => {
  const texts = ['-', '.', '$', '/', '\\', '[a]', '(', '|', '{1}', '年'];
  const replaced = (): readonly string[] => texts.map((each) => `a${each}b${each}c`.replaceAll(each, '<$&>'));
  const standard = replaced();
  delete lacking.replaceAll;
  jest.requireActual('../../src/browsers/shims');
  expect(replaced()).toEqual(standard);
});
