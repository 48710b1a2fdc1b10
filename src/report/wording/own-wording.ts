import type { FormWithWriting } from '../../model/form';
import { prefaceKey } from '../../model/own-wording';
import type { OwnWording } from '../../model/own-wording';

/** The texts that a wording of one's own can take the place of, by their keys. */
export const builtInTexts = ({ writing }: FormWithWriting): ReadonlyMap<string, string> =>
  new Map([
    [prefaceKey, writing.preface.join('\n')],
    ...writing.sentences.map(({ key, text }) => [key, text] as const),
  ]);

/** What was made of a form last, so that all that is worked out once a form need not be anew. */
const made = new WeakMap<FormWithWriting, { readonly wording: string; readonly form: FormWithWriting }>();

/**
 * A form whose report is written in an office's own words. Where a sentence stands and when it is said stays as it is.
 * @param wording one that was checked for this form
 */
export const withOwnWording = <Some extends FormWithWriting>(
  form: Some,
  wording: OwnWording | undefined,
): Some => {
  if (!wording) return form;
  const { sentences: own } = wording;
  const known = made.get(form);
  const key = JSON.stringify(own);
  if (known?.wording === key) return known.form as Some;
  const { preface, sentences } = form.writing;
  const worded: Some = {
    ...form,
    writing: {
      ...form.writing,
      preface: own[prefaceKey] === undefined ? preface : [own[prefaceKey]],
      sentences: sentences.map((each) => ({ ...each, text: own[each.key] ?? each.text })),
    },
  };
  made.set(form, { wording: key, form: worded });
  return worded;
};
