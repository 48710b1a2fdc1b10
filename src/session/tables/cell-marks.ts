import type { Finding } from '../../model/finding';
import type { Form } from '../../model/form';
import { blanksRule, textsRule } from '../snapshot';
import type { Snapshot } from '../snapshot';
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

const placesOf = (form: Form, { rule, at, because, equation, severity }: Finding): readonly string[] => {
  // One finding speaks of all cells that have the same kind of text in them.
  if (rule === textsRule) return because;
  const isBalance =
    equation !== undefined && form.equations.find(({ id }) => id === equation)?.total === undefined;
  return severity === 'error' && isBalance && because.length <= mostTerms ? [at, ...because] : [at];
};

/** Whether what was found of figures and of a text a moment ago is so still. */
const isSoStill =
  (now: Snapshot, then: Snapshot) =>
  (fields: readonly string[], slot?: string): boolean =>
    fields.every((field) => now.filing.answers[field] === then.filing.answers[field]) &&
    (slot === undefined || now.filing.texts[slot] === then.filing.texts[slot]);

/**
 * What is said of cells, by their defined names: of an error before a note, of both before a suspect.
 * @param now the figures as they are
 * @param then what was found a moment ago, of texts and of suspect figures as well
 */
export const marksOf = (now: Snapshot, then: Snapshot | null): ReadonlyMap<string, Mark> => {
  const { form } = now;
  const marks = new Map<string, Mark>();
  const mark = (name: string, look: Mark['look'], says: string): void => {
    const known = marks.get(name);
    if (known && known.look !== look) return;
    if (known?.says.includes(says) !== true)
      marks.set(name, { look, says: known ? `${known.says}\n${says}` : says });
  };
  const isStill = then ? isSoStill(now, then) : () => false;
  const inTexts = (then?.checked.findings ?? []).filter(
    ({ place, because }) => place !== undefined && isStill(because, place.slot),
  );
  const findings = [...now.checked.findings, ...inTexts];
  for (const [severity, look] of looks)
    for (const finding of findings) {
      if (finding.severity !== severity || finding.rule === blanksRule || finding.remark !== undefined)
        continue;
      for (const at of placesOf(form, finding))
        if (at !== '') mark(nameOfPlace(form, at), look, finding.message);
    }
  const causes = (then?.advice?.causes ?? []).filter(({ findings: found }) =>
    isStill(found.flatMap(({ because }) => because)),
  );
  const suspects = causes.flatMap(({ remedies }) => remedies).flatMap(({ cells }) => cells);
  for (const { field, value, previous } of suspects)
    if (!previous) mark(answerName(field), 'suspect', `这一格可能有误：改为 ${value}，各处就相符。`);
  return marks;
};
