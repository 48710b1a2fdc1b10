import { bodyStates } from '../../collect/body-state';
import type { BodyState } from '../../collect/body-state';
import { isCounted } from '../../collect/collection';
import type { AssessedBody, Collection } from '../../collect/collection';

const namesShown = 20;

const namesOf = (bodies: readonly AssessedBody[]): string => {
  const names = bodies.slice(0, namesShown).map(({ body }) => body.name);
  return names.join('、') + (bodies.length > namesShown ? `等 ${bodies.length} 个` : '');
};

/** What each state asks of the reader, with the bodies in it: those that have to do something. */
const asked: readonly BodyState[] = [
  'missing',
  'unreadable',
  'otherYear',
  'unconfirmed',
  'toCorrect',
  'toExplain',
];

/**
 * What came of a collection, line by line: how many bodies are in which state, how many count, and which have something
 * to do.
 */
export const collectionWords = ({ area, year, bodies, files, onlyClean }: Collection): readonly string[] => {
  const inState = (state: BodyState): readonly AssessedBody[] =>
    bodies.filter((each) => each.state === state);
  const counts = (Object.keys(bodyStates) as BodyState[])
    .map((state) => ({ state, count: inState(state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${bodyStates[state]} ${count}`);
  const counted = bodies.filter((body) => isCounted(body, onlyClean));
  const faulty = counted.filter(({ state }) => state === 'toCorrect').length;
  const strange = files.filter(({ outcome }) => outcome === 'unconfirmed' || outcome === 'notListed').length;
  return [
    `${area} ${year} 年：${bodies.length} 个机关，${counts.join('，')}。`,
    `汇总计入 ${counted.length} 个${faulty > 0 ? `，其中 ${faulty} 个有错误` : ''}。`,
    ...asked.flatMap((state) => {
      const found = inState(state);
      return found.length > 0 ? [`${bodyStates[state]}：${namesOf(found)}`] : [];
    }),
    ...(strange > 0 ? [`有 ${strange} 个文件不知道是哪个机关的，见“文件台账”。`] : []),
  ];
};
