import type { AcrossFinding, AssessedBody, Collection } from '../collection';

/** What rules across bodies look at. */
export type AcrossSubject = Pick<
  Collection,
  'area' | 'year' | 'form' | 'bodies' | 'areaReport' | 'onlyClean'
>;

/** A finding before the rule's name is added to it. */
export type AcrossDraft = Omit<AcrossFinding, 'rule' | 'isSentBack'>;

/** One check of several bodies together. It returns what it found; it never throws. */
export interface AcrossRule {
  /** Same as its file. */
  readonly id: string;
  /** What it checks, said to the superior. */
  readonly title: string;
  /** Whether what it finds is wrong in the reports of the bodies, which are told, and not in the list. */
  readonly isSentBack?: true;
  readonly check: (subject: AcrossSubject) => readonly AcrossDraft[];
}

/** So many bodies are named in a sentence. */
const mostNamed = 5;

/** Bodies as a sentence names them: 甲、乙、丙, or the first of them and how many there are. */
export const named = (names: readonly string[]): string =>
  names.length <= mostNamed
    ? names.join('、')
    : `${names.slice(0, mostNamed).join('、')}等 ${names.length} 个机关`;

export const namesOf = (bodies: readonly Pick<AssessedBody, 'body'>[]): readonly string[] =>
  bodies.map(({ body }) => body.name);

/** A name without what makes no other name of it: width, blanks, 人民 of 人民政府. */
export const evened = (name: string): string =>
  name.normalize('NFKC').replace(/\s/gu, '').replace('人民政府', '政府').replace('(本级)', '');

/** A sum of figures in their own decimals: 0.1 and 0.2 are 0.3. */
export const rounded = (sum: number): number => Math.round(sum * 1e6) / 1e6;
