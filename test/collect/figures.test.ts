import { figuresIn } from '../../src/collect/figures';
import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';

const field = 'requests.received.person';

test('a figure is a number; a blank is 0 only where the list says so, and a text is nobody’s figure', () => {
  const of = (answer: string | number | null, blanks: 'error' | 'zero' = 'error') => {
    const { figures, unread } = figuresIn(
      form2021,
      forms,
      { form: '2021', answers: { [field]: answer } },
      blanks,
    );
    return [figures[field], unread];
  };
  expect(of(12)).toEqual([12, []]);
  expect(of(null)).toEqual([null, []]);
  expect(of(null, 'zero')).toEqual([0, []]);
  expect(of('12件')).toEqual([null, [field]]);
  expect(of('/', 'zero')).toEqual([null, [field]]);
});

test('a cell that was not read is no blank', () => {
  const filing = { form: '2021', answers: {}, unread: [{ field }] };
  expect(figuresIn(form2021, forms, filing, 'zero')).toMatchObject({
    figures: { [field]: null },
    unread: [field],
  });
});

test('of a report on the form of 2019, cells that are the same count, and the others are named', () => {
  const answers = {
    ...Object.fromEntries(form2019.tables.flatMap(({ fields }) => fields.map(({ name }) => [name, 1]))),
  };
  const { figures, unread, lost } = figuresIn(form2021, forms, { form: '2019', answers }, 'zero');
  expect(figures['requests.received.person']).toBe(1);
  expect(figures['requests.otherwise.other.person']).toBeNull();
  expect(figures['documents.normative.issued']).toBeNull();
  expect(unread).toEqual([]);
  expect(lost).toEqual([
    '按国办公开办函〔2019〕60号规定的格式填报，表二没有对应的格，没有计入汇总。',
    '按国办公开办函〔2019〕60号规定的格式填报，表三“（六）其他处理”行在现行格式里没有对应的行，没有计入汇总。',
  ]);
});
