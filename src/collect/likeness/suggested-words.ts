import { reportedTexts } from '../../filing/reported-texts';
import { formulaTotals } from '../../filing/totals';
import type { Answers } from '../../model/answer';
import { bodyKinds, defaultSettings } from '../../model/filing';
import type { BodyKind, Filing } from '../../model/filing';
import type { FactKind } from '../../model/facts';
import { fieldsOf } from '../../model/form';
import type { Form, FormWithWriting } from '../../model/form';
import type { Steps } from '../../model/in-steps';
import { problemStates } from '../../model/problem';
import type { FormerProblem, ProblemState, ReportedProblem } from '../../model/problem';
import type { FactValue, Facts } from '../../model/stated-facts';
import { coreOf, coveredBy, shinglesOf } from '../../prose/shingles';
import { compose } from '../../report/compose';

/** So many reports are made up: each sentence then stands there with most of what it can say. */
const madeUp = 32;

const kinds = Object.keys(bodyKinds) as BodyKind[];
const states = Object.keys(problemStates) as ProblemState[];

/** A number that looks like any, the same for the same report and place. */
const anyNumber = (report: number, place: number): number => {
  const mixed = Math.imul((report * 7919 + place * 104729 + 1) ^ 0x9e3779b9, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 8;
};

/** Words are the body's own: they leave no character in what is compared. */
const word = 'X';

const factOf = (kind: FactKind, any: number): FactValue => {
  if (kind === 'tick') return any % 2 === 0;
  if (kind === 'text') return word;
  return kind === 'count' ? 1 + (any % 5) : 0.5 + (any % 5);
};

/** Of some reports nearly all is known, of others a part, of others little. */
const isKnown = (report: number, any: number): boolean => any % 8 < [8, 7, 4, 2][report % 4]!;

const factsOf = ({ writing }: FormWithWriting, report: number): Facts =>
  Object.fromEntries(
    writing.facts
      .flatMap((group) => group.facts)
      .map(({ key, kind }, place) => {
        const any = anyNumber(report, place);
        return [key, isKnown(report, any) ? factOf(kind, any >>> 3) : null];
      }),
  );

const problemsOf = ({ writing }: FormWithWriting, report: number): readonly ReportedProblem[] =>
  Array.from({ length: report % 4 }, (_, at) => {
    const any = anyNumber(report, 500 + at);
    const part = (bit: number): string => ((any >> bit) % 2 === 0 ? word : '');
    return {
      area: writing.problemAreas[any % (writing.problemAreas.length + 1)] ?? '',
      ...{ what: word, measure: part(1), by: part(2), who: part(3) },
    };
  });

const formerOf = (form: FormWithWriting, report: number): readonly FormerProblem[] =>
  problemsOf(form, report + 1).map((problem, at) => {
    const state = states[(report + at) % (states.length + 1)];
    return { ...problem, ...(state ? { state } : {}), ...(at % 2 === 0 ? { fact: word } : {}) };
  });

/** Figures of a report that nobody wrote, totals of which agree: most are 0 in some, few in others. */
const answersOf = (form: Form, report: number): Answers => {
  const totals = new Set(form.equations.map(({ total }) => total));
  const details = fieldsOf(form).map(({ name }, place) => {
    const any = anyNumber(report, 1000 + place);
    const isSome = any % 8 < [0, 7, 4, 1][(report >> 2) % 4]!;
    return [name, totals.has(name) ? null : isSome ? 1 + ((any >>> 3) % 9) : 0] as const;
  });
  return formulaTotals(form, Object.fromEntries(details)).answers;
};

const filingOf = (form: FormWithWriting, report: number): Filing => ({
  form: form.id,
  ...{ body: word, self: word, year: 2025, texts: {}, remarks: {} },
  settings: { ...defaultSettings, kind: kinds[report % kinds.length]! },
  answers: answersOf(form, report),
  facts: factsOf(form, report),
  problems: problemsOf(form, report),
  ...(report % 3 === 0
    ? {}
    : {
        previous: {
          year: 2024,
          form: form.id,
          answers: answersOf(form, report + 5),
          facts: factsOf(form, report + 5),
          problems: formerOf(form, report),
        },
      }),
});

/** What the sentences of a form say, whatever the figures and facts are. */
export interface SuggestedWords {
  readonly shingles: ReadonlySet<string>;
  /** What stands between two marks: of lists, each report has other parts. */
  readonly phrases: ReadonlySet<string>;
}

const phrasesOf = (sentence: string): readonly string[] =>
  sentence.split(/[\s，、：；。（）“”《》,;:()]+/u).map(coreOf);

const known = new WeakMap<FormWithWriting, SuggestedWords>();

/** The words of the sentences of a form: all who have them written by the program have the same. */
export function* suggestedWords(form: FormWithWriting): Steps<SuggestedWords> {
  const found = known.get(form) ?? (yield* collectWords(form));
  known.set(form, found);
  return found;
}

function* collectWords(form: FormWithWriting): Steps<SuggestedWords> {
  const shingles = new Set<string>();
  const phrases = new Set<string>();
  for (let report = 0; report < madeUp; report++) {
    const texts = reportedTexts(compose(form, filingOf(form, report)), {});
    for (const text of Object.values(texts)) {
      for (const shingle of shinglesOf(coreOf(text))) shingles.add(shingle);
      for (const phrase of phrasesOf(text)) phrases.add(phrase);
    }
    yield;
  }
  return { shingles, phrases };
}

/** Whether more than half of a sentence is such words. */
export const isSuggested = (sentence: string, { shingles, phrases }: SuggestedWords): boolean => {
  const core = coreOf(sentence);
  const whole = phrasesOf(sentence).filter((phrase) => phrases.has(phrase));
  const inPhrases = whole.reduce((sum, { length }) => sum + length, 0);
  if (2 * inPhrases > core.length) return true;
  return 2 * coveredBy(core, shingles).reduce((sum, each) => sum + each, 0) > core.length;
};
