import type { Form } from '../model/form';
import { heldClaims } from '../prose/held';
import type { Held } from '../prose/held';
import { correctionOf } from '../prose/numbers';
import { inSource } from '../prose/prose';
import { quote } from '../prose/quote';
import { figuresOf, isStatutory, previousFiguresOf, standingOf, sumOf } from '../prose/standing';
import type { Standing, Taken } from '../prose/standing';
import { accountsOf } from '../prose/statements';
import type { Account } from '../prose/statements';
import { labelOf } from './rule';
import type { Draft, Lacking, Rule, Subject } from './rule';

/** A way to take a phrase, with the figure of the tables: 表三“一、本年新收”行“总计”列为 16. */
const sayTaken = ({ meaning: { name, fields }, printed }: Taken, form: Form): string => {
  const [first, second] = fields.map((field) => labelOf(form, field));
  if (fields.length === 1) return `${first}为 ${printed}`;
  return `${name}为 ${printed}（${fields.length === 2 ? `${first}加${second}` : `${first}等 ${fields.length} 格之和`}）`;
};

const draftOf = (
  { passage, statement: { quantity, words } }: Held,
  { taken }: Standing,
  severity: Draft['severity'],
  form: Form,
  whose = '',
): Draft => {
  const at = inSource(passage, quantity.figure);
  const values = [...new Set(taken.map(({ value }) => value))];
  const right = values.length === 1 ? values[0] : undefined;
  const correction =
    right === undefined ? undefined : correctionOf(quantity, passage.source.slice(at.from, at.to), right);
  const ways = taken.map((each) => sayTaken(each, form)).join('，');
  return {
    severity,
    at: passage.slot,
    place: { slot: passage.slot, ...at, ...(correction === undefined ? {} : { correction }) },
    because: [...new Set(taken.flatMap(({ meaning }) => meaning.fields))],
    clause: 'accurate',
    message: `“${passage.name}”：正文写“${quote(passage, words)}”，${whose}${ways}${values.length > 1 ? '，都不一致' : ''}。请核对，把正文或表格改正。`,
    left: quantity.value,
    ...(right === undefined ? {} : { right, difference: quantity.value - right }),
  };
};

/** What is wrong with a claim, if something is; figures of last year are held against last year's report. */
const judge = (held: Held, { form, filing }: Subject): Draft | undefined => {
  const { statement, claim, standing } = held;
  const { quantity, ofLastYear } = statement;
  if (ofLastYear) {
    const previous = previousFiguresOf(filing);
    const before = previous && standingOf(statement, claim, previous);
    if (before?.agrees) return undefined;
    if (before?.missing.length === 0) return draftOf(held, before, 'note', form, '上年报告中');
  }
  if (standing.agrees || standing.missing.length > 0) return undefined;
  const isCertain = !ofLastYear && !quantity.approximation && !claim.families.some(({ soft }) => soft);
  return draftOf(held, standing, isCertain ? 'error' : 'note', form);
};

/** 收到 that counts what was carried in, where the text does not say so. */
const judgeBasis = (held: Held, { form, filing }: Subject, all: readonly Held[]): Draft | undefined => {
  const { passage, statement, claim, standing } = held;
  const [received = [], carriedIn = []] = form.claims.flow ?? [];
  const { agrees, taken } = standing;
  if (!agrees || agrees === taken[0] || !claim.families.every(({ id }) => received.includes(id)))
    return undefined;
  const isSaid = all.some((other) => other.claim.families.some(({ id }) => carriedIn.includes(id)));
  const figures = figuresOf(filing, form);
  if (isSaid) return undefined;
  return {
    severity: 'hint',
    at: passage.slot,
    place: { slot: passage.slot, ...inSource(passage, statement.words) },
    because: agrees.meaning.fields,
    clause: 'accurate',
    message: `“${passage.name}”：正文写“${quote(passage, statement.words)}”，与${agrees.meaning.name}相等（${agrees.meaning.fields.map((field) => figures(field)).join('＋')}）。请写明其中含上年结转的件数。`,
  };
};

/** N-14, N-15: what a text says to be none. */
const judgeDenials = ({ passage, denials }: Account, { form, filing }: Subject): readonly Draft[] =>
  denials.flatMap(({ words, meaning, soft }) => {
    const figures = figuresOf(filing, form);
    const value = sumOf(meaning.fields, figures);
    if (value === undefined || value === 0) return [];
    const filled = meaning.fields.filter((field) => figures(field) !== 0);
    const cells = filled.slice(0, 3).map((field) => `${labelOf(form, field)}为 ${figures(field)}`);
    return {
      severity: soft ? ('note' as const) : ('error' as const),
      at: passage.slot,
      place: { slot: passage.slot, ...inSource(passage, words) },
      because: filled,
      clause: 'accurate',
      message: `“${passage.name}”：正文写“${quote(passage, words)}”，但${cells.join('，')}${filled.length > 3 ? ' 等' : ''}。请核对，把正文或表格改正。`,
      left: 0,
      right: value,
      difference: -value,
    };
  });

/** What texts quote of the statutory tables and could not be held against them. */
const notHeld = (fields: readonly string[], { form }: Subject): readonly Lacking[] => {
  const names = [...new Set(fields.filter((field) => isStatutory(form, field)))].map((field) =>
    labelOf(form, field),
  );
  if (names.length === 0) return [];
  const few = names.slice(0, 5).join('、');
  return [
    {
      reason: `表中没有填写或没有读出，正文里的数字没有核对：${few}${names.length > 5 ? `等 ${names.length} 格` : ''}`,
    },
  ];
};

/** N-1 to N-11, N-14, N-15: figures quoted in the text are those of the tables. */
export const textAgreesWithTables: Rule = {
  id: 'text-agrees-with-tables',
  title: '正文与表格的数字一致',
  check: (subject) => {
    const { form, filing } = subject;
    const held = heldClaims(form, filing);
    const accounts = accountsOf(form, filing);
    const figures = figuresOf(filing, form);
    const missing = [
      ...held.filter(({ standing }) => !standing.agrees).flatMap(({ standing }) => standing.missing),
      ...accounts.flatMap(({ denials }) =>
        denials.flatMap(({ meaning }) => meaning.fields.filter((field) => figures(field) === undefined)),
      ),
    ];
    return [
      ...held.flatMap((each) => judge(each, subject) ?? judgeBasis(each, subject, held) ?? []),
      ...accounts.flatMap((account) => judgeDenials(account, subject)),
      ...notHeld(missing, subject),
    ];
  },
};
