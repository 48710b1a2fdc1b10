import type { Finding } from '../../model/finding';
import type { Form } from '../../model/form';
import type { Cause } from '../advice';
import { blanksRule } from '../snapshot';
import { answerName, nameOfPlace } from './workbook-view';

/** What is to be said of a cell: it is wrong, needs a word, or may be the one that makes others wrong. */
export interface Mark {
  readonly look: 'bad' | 'warn' | 'suspect';
  readonly says: string;
}

/** More cells than these are no longer told by being red: the sum alone is, as in the workbook. */
const mostTerms = 4;

const looks = [
  ['error', 'bad'],
  ['note', 'warn'],
] as const;

const placesOf = (form: Form, { at, because, equation, severity }: Finding): readonly string[] => {
  const isBalance =
    equation !== undefined && form.equations.find(({ id }) => id === equation)?.total === undefined;
  return severity === 'error' && isBalance && because.length <= mostTerms ? [at, ...because] : [at];
};

/**
 * What is said of cells, by their defined names: of an error before a note, of both before a suspect.
 * @param findings those that are to be seen in the tables, whoever has found them.
 */
export const marksOf = (
  form: Form,
  findings: readonly Finding[],
  causes: readonly Cause[],
): ReadonlyMap<string, Mark> => {
  const marks = new Map<string, Mark>();
  const mark = (name: string, look: Mark['look'], says: string): void => {
    const known = marks.get(name);
    if (known && known.look !== look) return;
    if (known?.says.includes(says) !== true)
      marks.set(name, { look, says: known ? `${known.says}\n${says}` : says });
  };
  for (const [severity, look] of looks)
    for (const finding of findings) {
      if (finding.severity !== severity || finding.rule === blanksRule || finding.remark !== undefined)
        continue;
      for (const at of placesOf(form, finding))
        if (at !== '') mark(nameOfPlace(form, at), look, finding.message);
    }
  for (const { field, value, previous } of causes
    .flatMap(({ remedies }) => remedies)
    .flatMap(({ cells }) => cells))
    if (!previous) mark(answerName(field), 'suspect', `这一格可能有误：改为 ${value}，各处就相符。`);
  return marks;
};
