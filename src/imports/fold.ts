import { fold } from '../model/fold';

export { fold, foldWithPlaces } from '../model/fold';
export type { Folded } from '../model/fold';

/** 一、 （一） 1. (1) at the beginning of a label; 三类内部事务信息 begins with no number of a list. */
const numbering =
  /^(?:\([一二三四五六七八九十\d]{1,2}\)[、.]?|[一二三四五六七八九十]{1,2}[、.:,]|\d{1,2}[、.:,)])/u;

/** What is left of a label when layout, punctuation and numbering do not count. */
export const coreOf = (label: string): string => {
  let core = fold(label).replace(/\s+/gu, '');
  for (let found = numbering.exec(core); found; found = numbering.exec(core))
    core = core.slice(found[0].length);
  return core.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
};
