import type { FactContradiction } from '../model/facts';
import { asQuoted } from '../model/nest-quotes';
import { readPlace } from './facts-asked';
import type { PlaceRead } from './facts-asked';
import type { Draft, WritingRule, WritingSubject } from './rule';

/** How something that is there is said; nothing for what is not. */
const spelled = ({ shortName, value, unit }: PlaceRead, name = shortName): string | undefined => {
  if (value === true) return `${name}填了“是”`;
  if (typeof value === 'number') return value > 0 ? `${name}填了 ${value}${unit && ` ${unit}`}` : undefined;
  return typeof value === 'string' ? `${name}填了“${asQuoted(value.trim())}”` : undefined;
};

const judge = (subject: WritingSubject, { tick, against }: FactContradiction): readonly Draft[] => {
  const ticked = readPlace(subject, tick);
  if (ticked?.value !== true) return [];
  const others = against.flatMap((place) => {
    const read = readPlace(subject, place);
    return (read && spelled(read)) ?? [];
  });
  if (others.length === 0) return [];
  return [
    {
      // A body without accounts may publish on those of another.
      severity: 'note',
      at: tick,
      because: [],
      clause: 'accurate',
      message: `${spelled(ticked, ticked.name)!}，但${others.join('，')}；请核对哪一处不对，确实无误的请说明。`,
    },
  ];
};

/** 没有开设政务新媒体 beside 微信 256 条: what the clerk states can be true together. */
export const factsDoNotContradict: WritingRule = {
  id: 'facts-do-not-contradict',
  title: '工作情况前后矛盾',
  check: (subject) => subject.form.writing.contradictions.flatMap((each) => judge(subject, each)),
};
