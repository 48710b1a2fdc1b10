import { figuresOf, isStatutory, previousFiguresOf } from '../model/figures';
import type { Figures } from '../model/figures';
import type { Form } from '../model/form';
import { comparedClaims } from '../prose/compared-claims';
import type { ComparedClaim } from '../prose/compared-claims';
import { correctionOf } from '../prose/numbers';
import { inSource } from '../prose/prose';
import { quote } from '../prose/quote';
import type { Scope } from '../prose/scopes';
import { compare, scaledSum } from '../prose/compare';
import type { Comparison, Candidate } from '../prose/compare';
import { readTexts } from '../prose/statements';
import type { TextReading } from '../prose/statements';
import { draftOf } from './judge-texts';
import { isMendedByText } from '../filing/mended-by-text';
import { labelOf, sidesOf } from './rule';
import type { ClaimRule, ClaimSubject, Draft, Lacking, Subject } from './rule';

/** A way to take a phrase, with the figure of the tables: 表三“一、本年新收”行“总计”列为 16. */
const sayCandidate = ({ meaning: { name, fields }, printed }: Candidate, form: Form): string => {
  const [first, second] = fields.map((field) => labelOf(form, field, name));
  if (fields.length === 1) return `${first}为 ${printed}`;
  return `${name}为 ${printed}（${fields.length === 2 ? `${first}加${second}` : `${first}等 ${fields.length} 格之和`}）`;
};

const disagreement = (
  { passage, statement: { quantity, words } }: ComparedClaim,
  { candidates }: Comparison,
  severity: Draft['severity'],
  form: Form,
  whose = '',
): Draft => {
  const { from, to } = inSource(passage, quantity.figure);
  const values = [...new Set(candidates.map(({ value }) => value))];
  const right = values.length === 1 ? values[0] : undefined;
  const correction =
    right === undefined ? undefined : correctionOf(quantity, passage.source.slice(from, to), right);
  const ways = candidates.map((each) => sayCandidate(each, form)).join('，');
  return draftOf(passage, {
    severity,
    at: quantity.figure,
    ...(correction === undefined ? {} : { correction }),
    because: [...new Set(candidates.flatMap(({ meaning }) => meaning.fields))],
    clause: 'accurate',
    message: `正文写“${quote(passage, words)}”，${whose}${ways}${values.length > 1 ? '，都不一致' : ''}。请核对，把正文或表格改正。`,
    ...(right === undefined ? { left: quantity.value } : sidesOf(quantity.value, right)),
  });
};

/** Whether the text is right and a cell that it quotes is wrong, of which the failing equation speaks. */
const isTableAtFault = (
  { statement: { quantity }, claim, comparison }: ComparedClaim,
  subject: Pick<Subject, 'filing' | 'form'>,
): boolean =>
  !quantity.approximation &&
  (claim.families[0]?.scale ?? 1) === 1 &&
  comparison.candidates.some(
    ({ meaning, value }) =>
      value !== undefined && isMendedByText(meaning.fields, quantity.value - value, subject),
  );

/** What is wrong with a claim, if something is; figures of last year are compared with last year's report. */
const judge = (compared: ComparedClaim, { form, filing }: Subject): Draft | undefined => {
  const { statement, claim, comparison } = compared;
  const { quantity, ofLastYear } = statement;
  if (ofLastYear) {
    const previous = previousFiguresOf(filing);
    const before = previous && compare(statement, claim, previous);
    if (before?.agrees) return undefined;
    if (before?.missing.length === 0) return disagreement(compared, before, 'note', form, '上年报告中');
  }
  if (comparison.agrees || comparison.missing.length > 0) return undefined;
  if (!ofLastYear && isTableAtFault(compared, { form, filing })) return undefined;
  const isCertain = !ofLastYear && !quantity.approximation && !claim.isSoft && !comparison.agreesOtherwise;
  return disagreement(compared, comparison, isCertain ? 'error' : 'note', form);
};

/** 收到 that counts what was carried in, where the text does not say so. */
const judgeBasis = (
  compared: ComparedClaim,
  { form, filing }: ClaimSubject,
  all: readonly ComparedClaim[],
): Draft | undefined => {
  const { passage, statement, claim, comparison } = compared;
  const [received = [], carriedIn = []] = form.claims.flow ?? [];
  const { agrees, candidates } = comparison;
  if (!agrees || agrees === candidates[0] || !claim.families.every(({ id }) => received.includes(id)))
    return undefined;
  const isSaid = all.some((other) => other.claim.families.some(({ id }) => carriedIn.includes(id)));
  const figures = figuresOf(filing, form);
  if (isSaid) return undefined;
  return draftOf(passage, {
    severity: 'hint',
    at: statement.words,
    because: agrees.meaning.fields,
    clause: 'accurate',
    message: `正文写“${quote(passage, statement.words)}”，与${agrees.meaning.name}相等（${agrees.meaning.fields.map((field) => figures(field)).join('＋')}）。请写明其中含上年结转的件数。`,
  });
};

/** N-14, N-15: what a text says to be none. */
const judgeDenials = ({ passage, denials }: TextReading, { form, filing }: Subject): readonly Draft[] =>
  denials.flatMap(({ words, meaning, soft }) => {
    const figures = figuresOf(filing, form);
    const value = scaledSum(meaning.fields, figures);
    if (value === undefined || value === 0) return [];
    if (isMendedByText(meaning.fields, -value, { filing, form })) return [];
    const filled = meaning.fields.filter((field) => figures(field) !== 0);
    const cells = filled
      .slice(0, 3)
      .map((field) => `${labelOf(form, field, meaning.name)}为 ${figures(field)}`);
    return draftOf(passage, {
      severity: soft ? 'note' : 'error',
      at: words,
      because: filled,
      clause: 'accurate',
      message: `正文写“${quote(passage, words)}”，但${cells.join('，')}${filled.length > 3 ? ' 等' : ''}。请核对，把正文或表格改正。`,
      ...sidesOf(0, value),
    });
  });

const scopeNames: Partial<Record<Scope, string>> = { period: '不像是全年的', subject: '不像是本机关总的' };
/** Groups of figures that a careful reader would look up in the tables. */
const lookedUp = ['totals', 'cases', 'documents', 'decisions'];
/** Of a longer time than a day or a month. */
const likeTotal = /共|累计|总计|合计|截[至止]|季度|半年/u;
/** How many of them are named. */
const mostNamed = 3;

/** Figures that read like those of the tables, but for another time or body. */
const otherScopes = (readings: readonly TextReading[], figures: Figures): readonly Lacking[] => {
  const found = readings.flatMap(({ passage, statements }) =>
    statements.flatMap((statement) => {
      const { apart, before, depth, gap, ofLastYear, quantity } = statement;
      const why = apart && scopeNames[apart.scope];
      if (why === undefined || ofLastYear || depth > 0 || /其中/u.test(gap)) return [];
      if (apart!.scope === 'period' && !likeTotal.test(before)) return [];
      // The words that make it another figure may be those of a clause before.
      const words = { from: quantity.from - before.length, to: quantity.to };
      const isLookedUp = apart!.claims.some((claim) => {
        const { agrees, missing } = compare(statement, claim, figures);
        const { families, isSoft } = claim;
        return (
          !agrees &&
          missing.length === 0 &&
          !isSoft &&
          families.some(({ group }) => lookedUp.includes(group ?? ''))
        );
      });
      return isLookedUp ? [`“${quote(passage, words)}”（${why}）`] : [];
    }),
  );
  if (found.length === 0) return [];
  const few = found.slice(0, mostNamed).join('；');
  const more = found.length > mostNamed ? `等 ${found.length} 处` : '';
  return [{ reason: `正文里这些数字没有同表格核对，请自行核对：${few}${more}` }];
};

/** What texts quote of the statutory tables and could not be compared with them. */
const unchecked = (fields: readonly string[], { form }: Subject): readonly Lacking[] => {
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

/** How many findings are listed; whoever has more has the wrong tables. */
const mostListed = 100;

/** The first of many findings, and how many more there are. */
const listed = (drafts: readonly Draft[]): readonly (Draft | Lacking)[] => {
  const more = drafts.length - mostListed;
  if (more <= 0) return drafts;
  const reason = `正文里与表格不一致的数字太多，只列出了前 ${mostListed} 处，其余 ${more} 处没有列出`;
  return [...drafts.slice(0, mostListed), { reason }];
};

/** N-1 to N-11, N-14, N-15: figures quoted in the text are those of the tables. */
export const textAgreesWithTables: ClaimRule = {
  id: 'text-agrees-with-tables',
  title: '正文与表格的数字一致',
  check: (subject) => {
    const { form, filing } = subject;
    const claims = comparedClaims(form, filing);
    const readings = readTexts(form, filing);
    const figures = figuresOf(filing, form);
    const missing = [
      ...claims
        .filter(({ comparison }) => !comparison.agrees)
        .flatMap(({ comparison }) => comparison.missing),
      ...readings.flatMap(({ denials }) =>
        denials.flatMap(({ meaning }) => meaning.fields.filter((field) => figures(field) === undefined)),
      ),
    ];
    return [
      ...listed([
        ...claims.flatMap((each) => judge(each, subject) ?? judgeBasis(each, subject, claims) ?? []),
        ...readings.flatMap((reading) => judgeDenials(reading, subject)),
      ]),
      ...unchecked(missing, subject),
      ...otherScopes(readings, figures),
    ];
  },
};
