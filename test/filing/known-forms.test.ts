import { formInForce, formOf, formOfYear } from '../../src/filing/known-forms';
import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import type { Form } from '../../src/model/form';

describe('the form of an id', () => {
  it('is the one with that id', () => {
    expect(forms.map(({ id }) => formOf(forms, id))).toEqual(forms);
  });

  it('is an error where none has it', () => {
    expect(() => formOf(forms, '2008')).toThrow('unknown form 2008');
  });
});

describe('the form in force', () => {
  it.each([
    [2020, '2019'],
    [2021, '2021'],
    [2030, '2021'],
    [Number.NaN, '2021'],
    [null, '2021'],
  ])('for %p is that of %s', (year, form) => {
    expect(formInForce(forms, year).id).toBe(form);
  });

  it('is none before the first, and where the year is not known', () => {
    expect([formOfYear(forms, 2018), formOfYear(forms, null)]).toEqual([undefined, undefined]);
  });

  it('is the newer one, where the years of an earlier form have no end yet', () => {
    const next: Form = { ...form2021, id: 'next', years: { from: 2026 } };
    const listed = [next, form2021, form2019];
    expect([2025, 2026].map((year) => formInForce(listed, year).id)).toEqual(['2021', 'next']);
  });
});
