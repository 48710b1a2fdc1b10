import { reliableReport } from '../filing/unsettled';
import { numberIn } from '../model/answer';
import type { Answers, BlankPolicy } from '../model/answer';
import { isStatutory, sumOf } from '../model/figures';
import { isLastYear } from '../model/filing';
import type { Filing } from '../model/filing';
import { allFieldsOf } from '../model/form';
import type { FormWithWriting } from '../model/form';
import { factLists, factScope, problemScope } from './fact-scope';
import { Figure, putAt } from './figures';
import type { Entry } from './figures';

const figureOf = (fields: readonly string[], answers: Answers, blanks: BlankPolicy): Figure =>
  new Figure(fields, sumOf(fields, (field) => numberIn(answers, field, blanks)) ?? null);

/** Last year's figures, if it is last year's report that is known. */
const previousScope = (form: FormWithWriting, filing: Filing): object => {
  const previous = filing.previous && reliableReport(filing.previous, form);
  const scope: Record<string, unknown> = {};
  if (!previous || !isLastYear(filing, previous)) return scope;
  for (const { name } of allFieldsOf(form)) putAt(scope, name, figureOf([name], previous.answers, 'error'));
  const valueOf = (field: string): number | null => numberIn(previous.answers, field, 'error') ?? null;
  return {
    ...scope,
    facts: factScope(form.writing, filing.settings.kind, previous.facts ?? {}, valueOf),
    problems: problemScope(previous.problems),
  };
};

/**
 * All that the sentences of a form may quote: fields by name, aggregates by name, lists of aggregates and of facts,
 * facts by key under `facts`, `problems`, and the same of last year's report under `previous`.
 */
export const scopeOf = (form: FormWithWriting, filing: Filing): Record<string, unknown> => {
  const { answers, settings, facts = {} } = filing;
  // What tables of ours leave blank is not known; only blanks of the statutory ones may count as 0.
  const blanksOf = (field: string): BlankPolicy => (isStatutory(form, field) ? settings.blanks : 'error');
  const valueOf = (field: string): number | null => numberIn(answers, field, blanksOf(field)) ?? null;
  const scope: Record<string, unknown> = { previous: previousScope(form, filing) };
  for (const { name } of allFieldsOf(form)) putAt(scope, name, figureOf([name], answers, blanksOf(name)));
  const lists: Record<string, Entry[]> = {};
  for (const { name, list, label, fields } of form.aggregates) {
    const figure = figureOf(fields, answers, blanksOf(fields[0]!));
    if (list === undefined) scope[name] = figure;
    else (lists[list] ??= []).push({ label: (filing.texts[name] ?? label) || null, figure });
  }
  return {
    ...scope,
    ...lists,
    ...factLists(form.writing, settings.kind, facts, valueOf),
    facts: factScope(form.writing, settings.kind, facts, valueOf),
    problems: problemScope(filing.problems),
  };
};
