import { numberIn } from '../model/answer';
import { factAt, factPlace } from '../model/facts';
import type { FactSum } from '../model/facts';
import { factsAsked, nameOfFact, numberOfFact, readPlace } from './facts-asked';
import type { PlaceRead } from './facts-asked';
import { labelOf, sidesOf } from './rule';
import type { Draft, WritingRule, WritingSubject } from './rule';

type Figure = PlaceRead & { readonly value: number };

const isFigure = (read: PlaceRead | undefined): read is Figure => typeof read?.value === 'number';

const spelled = ({ name, shortName, value, unit }: Figure, isFirst: boolean): string =>
  `${isFirst ? name : shortName} ${value}${unit && ` ${unit}`}`;

/**
 * A sum that does not come out. Parts that are all there is cannot be more than their whole; where they may overlap, or
 * there may be other ways, it is asked. A part that is not known may be anything.
 */
const judgeSum = (subject: WritingSubject, { whole, parts, isComplete }: FactSum): readonly Draft[] => {
  const total = readPlace(subject, whole);
  const asked = parts.flatMap((part) => readPlace(subject, part) ?? []);
  const known = asked.filter(isFigure);
  const stated = known.find(({ place }) => factAt(place) !== undefined);
  if (!isFigure(total) || !stated) return [];
  const sum = known.reduce((all, { value }) => all + value, 0);
  const isMore = sum > total.value;
  const isLess = isComplete && known.length === parts.length && sum < total.value;
  if (!isMore && !isLess) return [];
  const isCertain = isMore && isComplete;
  const left =
    known.map((each, index) => spelled(each, index === 0)).join(' + ') +
    (known.length > 1 ? ` = ${sum}` : '');
  return [
    {
      severity: isCertain ? 'error' : 'note',
      at: factAt(total.place) === undefined ? stated.place : total.place,
      because: [],
      clause: 'accurate',
      message: `${left}，${isMore ? '多于' : '少于'}${spelled(total, false)}。请核对${isCertain ? '' : '；确实无误的请说明'}。`,
      ...sidesOf(sum, total.value),
    },
  ];
};

/** A figure that is asked for twice, and was given differently. */
const judgeFields = (subject: WritingSubject): readonly Draft[] => {
  const { filing, form } = subject;
  return factsAsked(subject).flatMap((fact): readonly Draft[] => {
    if (fact.field === undefined) return [];
    const [stated, other] = [
      numberOfFact(subject, fact),
      // A blank cell is no 0 here: it is filled in once.
      numberIn(filing.answers, fact.field, 'error'),
    ];
    if (stated === undefined || other === undefined || stated === other) return [];
    return [
      {
        severity: 'error',
        at: factPlace(fact.key),
        because: [fact.field],
        clause: 'accurate',
        message: `${nameOfFact(fact)} ${stated}，与${labelOf(form, fact.field)} ${other} 不一致；同一个数请改为一致。`,
        ...sidesOf(stated, other),
      },
    ];
  });
};

/** What the clerk states comes to its sums, and is the same wherever it is asked for. */
export const factsAgree: WritingRule = {
  id: 'facts-agree',
  title: '工作情况的数字',
  check: (subject) => [
    ...subject.form.writing.sums.flatMap((sum) => judgeSum(subject, sum)),
    ...judgeFields(subject),
  ],
};
