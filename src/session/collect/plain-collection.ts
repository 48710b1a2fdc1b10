import type { Collection } from '../../collect/collection';
import { formOf } from '../../filing/known-forms';
import type { Form } from '../../model/form';

/** A collection as plain data, which a page may hand over to its worker: the form is named. */
export type PlainCollection = Omit<Collection, 'form'> & { readonly form: string };

export const plainCollection = ({ form, ...rest }: Collection): PlainCollection => ({
  ...rest,
  form: form.id,
});

export const collectionOf = ({ form, ...rest }: PlainCollection, forms: readonly Form[]): Collection => ({
  ...rest,
  form: formOf(forms, form),
});
