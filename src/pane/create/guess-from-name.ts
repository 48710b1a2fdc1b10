import { bodyKindOf } from '../../filing/body-kind';
import type { Divisions } from '../../filing/divisions/divisions';
import { loadDivisions } from '../../filing/divisions/load-divisions';
import type { Guess } from './new-filing';

/** How bodies call themselves, by the ends of their names. */
const selves: readonly (readonly [RegExp, string])[] = [
  [/街道(?:办事处)?$/u, '我街道'],
  [/乡(?:人民)?政府$|乡$/u, '我乡'],
  [/镇(?:人民)?政府$|镇$/u, '我镇'],
  [/办公?[室厅]?$/u, '我办'],
  [/委员会$|委$/u, '我委'],
  [/局$/u, '我局'],
  [/厅$/u, '我厅'],
  [/人民政府$/u, '本机关'],
];

/** What a name suggests. @param divisions those of China, which tell places from other names */
export const guessFromName = (body: string, divisions?: Divisions): ReturnType<Guess> => {
  const self = selves.find(([pattern]) => pattern.test(body.trim()))?.[1];
  return { kind: bodyKindOf(body, divisions), ...(self === undefined ? {} : { self }) };
};

/** {@link guessFromName} with the divisions of China, once these are loaded. */
export const loadGuess = async (): Promise<Guess> => {
  const divisions = await loadDivisions();
  return (body) => guessFromName(body, divisions);
};
