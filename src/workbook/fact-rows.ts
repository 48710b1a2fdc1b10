import type { Fact, FactGroup } from '../model/facts';
import { bodyKinds } from '../model/filing';
import { allFieldsOf } from '../model/form';
import type { Form } from '../model/form';

/** The facts that are asked for in one row: one, or those that say one thing together, such as a name and its figure. */
export interface FactRow {
  readonly label: string;
  readonly hint: string;
  readonly facts: readonly Fact[];
}

/** What numbered facts have in common: `disclosure.areas.2` of its name and its figure; others stand alone. */
const rowKeyOf = ({ key }: Fact): string => /^(.+\.\d+)\.[^.]+$/u.exec(key)?.[1] ?? key;

/** For whom a fact is, and where else it is asked for; the kind of body may be changed on the cover later. */
const hintOf = (form: Form, { hint = '', kinds, field }: Fact): string => {
  const only = kinds ? `仅${kinds.map((kind) => bodyKinds[kind]).join('、')}填写。` : '';
  const asked = allFieldsOf(form).find(({ name }) => name === field);
  const sheet = form.chapters.find(({ number }) => number === asked?.table)?.sheet;
  const twice = asked && sheet !== undefined ? `与“${sheet}”表里的是同一个数，填一处即可。` : '';
  return only + hint + twice;
};

/** The rows of a paragraph's facts, in their order. */
export const factRows = (form: Form, { facts }: FactGroup): readonly FactRow[] => {
  const rows = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = rowKeyOf(fact);
    rows.set(key, [...(rows.get(key) ?? []), fact]);
  }
  const said = new Set<string>();
  return [...rows.values()].map((own) => {
    const hint = own.map((fact) => hintOf(form, fact)).join('');
    // Of numbered rows, which are all alike, only the first says it.
    const isRepeated = own.length > 1 && said.has(hint);
    said.add(hint);
    return { label: own[0]!.label, hint: isRepeated ? '' : hint, facts: own };
  });
};
