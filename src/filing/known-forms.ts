import type { Form } from '../model/form';

/** The form of a filing that was read with these forms. @throws Error for an id that none of them has. */
export const formOf = <AnyForm extends Form>(forms: readonly AnyForm[], id: string): AnyForm => {
  const form = forms.find((each) => each.id === id);
  if (!form) throw new Error(`unknown form ${id}`);
  return form;
};

const isInForce = ({ years: { from, to = Infinity } }: Form, year: number): boolean =>
  from <= year && year <= to;

/**
 * The form in force in a reporting year. Forms are listed from the newest, so that the newer one counts where the
 * years of two meet.
 */
export const formOfYear = <F extends Form>(forms: readonly F[], year: number | null): F | undefined =>
  year === null ? undefined : forms.find((form) => isInForce(form, year));

/** The same, and the newest form where none was in force or the year is not known. */
export const formInForce = <F extends Form>(forms: readonly F[], year: number | null): F =>
  formOfYear(forms, year) ?? forms[0]!;
