import { form2021 } from '../../src/forms/2021/index';
import { factAt } from '../../src/model/facts';
import type { Fact } from '../../src/model/facts';
import { textOf } from '../../src/model/report';
import { compose } from '../../src/report/compose';
import { textAgreesWithTables } from '../../src/rules/text-agrees-with-tables';
import { messagesOf, withAnswers, withSettings } from '../support/filing-fixture';

const facts = form2021.writing.facts.flatMap((group) => group.facts);

/** A figure for each fact: none like another, so that each is found again in its text. */
const figureOf = ({ kind, most }: Fact, at: number): number | undefined =>
  kind === 'count' || kind === 'amount' ? Math.min(most ?? Infinity, 200 + at) : undefined;

const stated = Object.fromEntries(
  facts.flatMap((fact, at) => {
    const figure = figureOf(fact, at);
    return figure === undefined ? [] : [[fact.key, figure] as const];
  }),
);

/**
 * Rows that the clerk names, whose words nobody foresees; parts whose lists no longer add up then, which another rule
 * tells; and what is no count: 3月, 满意率96%, 占5分.
 */
const unread =
  /\.(?:areas|others)\.\d|levels\.|documents\.(?:disclosed|onRequest|refused)|guide\.month|review\.rate|points/u;

describe('a figure of a fact that was changed by hand in the text', () => {
  const keys = Object.keys(stated).filter((key) => !unread.test(key));

  it.each(keys)('is told: %s', (key) => {
    const filing = withAnswers(
      {
        'requests.received.total': 2000,
        'requests.handled.total': 2000,
        'requests.received.person': 2000,
        'requests.handled.person': 2000,
      },
      {
        ...withSettings({ kind: 'area' }),
        body: '海滨县',
        self: '我县',
        facts: { [key]: stated[key]!, ...besides(key) },
      },
    );
    const block = compose(form2021, filing).blocks.find(
      (each) =>
        each.kind === 'paragraph' &&
        each.runs.some(({ fields }) => fields?.some((field) => factAt(field) === key)),
    );
    if (block?.kind !== 'paragraph') throw new Error(`no sentence says ${key}`);
    const told = (figure: number): readonly string[] => {
      const text = textOf(
        block.runs.map((run) =>
          run.fields?.some((field) => factAt(field) === key) ? { text: String(figure) } : run,
        ),
      );
      return messagesOf(textAgreesWithTables, { ...filing, texts: { [block.slot]: text } });
    };
    expect(told(stated[key]!)).toEqual([]);
    expect(told(stated[key]! + 7)).toEqual([expect.stringMatching(/“工作情况”的“.+”为 \d+。请核对/u)]);
  });

  /** What a sentence needs to say this fact. */
  function besides(key: string): Record<string, number | true> {
    if (/interpretations\.(?:text|chart|video)$/u.test(key))
      return { 'disclosure.interpretations.total': 900 };
    if (/documents\.(?:disclosed|onRequest|refused)$/u.test(key))
      return { 'management.documents.total': 900 };
    return {};
  }
});
