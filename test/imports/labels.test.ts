import { forms } from '../../src/forms/index';
import { coreOf } from '../../src/imports/fold';
import { bestMatch, labelsOf } from '../../src/imports/recognise/labels';

const wordings = (text: string): readonly string[] => [text];

it('a label that is as near to one wording as to another is neither', () => {
  expect(
    bestMatch('本年新收申请甲数量', ['本年新收申请乙数量', '本年新收申请丙数量'], wordings),
  ).toBeUndefined();
  expect(bestMatch('本年新收申请甲数量', ['本年新收申请乙数量', '上年转来的全部件数'], wordings)?.found).toBe(
    '本年新收申请乙数量',
  );
});

it.each(forms)('no two rows of the form of $id share a wording', (form) => {
  const cores = labelsOf(form).rows.flatMap((row) => row.cores);
  expect(cores.filter((core, at) => cores.indexOf(core) !== at)).toEqual([]);
});

it.each([
  ['（三）不予公开', '不予公开'],
  ['５、属于三类内部事务信息', '属于三类内部事务信息'],
  ['三类内部事务信息', '三类内部事务信息'],
  ['（六） 1．逾期 不补正', '逾期不补正'],
  ['危及\u201c三安全一稳定\u201d\u200b', '危及三安全一稳定'],
])('%s is known as %s', (label, core) => {
  expect(coreOf(label)).toBe(core);
});
