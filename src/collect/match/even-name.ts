import { fold } from '../../model/fold';
import { shortMatter } from './short-matters';

/** Longer words are no name; whatever is done with names is done with no more. */
const longestName = 100;

/** What makes no difference at any place of a name. */
const evened: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/[^\p{L}\p{N}()]/gu, ''],
  [/\((?:盖章|公章|本级|机关|本部)\)|\([室厅]\)$/gu, ''],
  [/^(?:中国共产党|中共)/u, ''],
  [/人民政府/gu, '政府'],
  [/^国家税务总局(?=.)/u, ''],
  [/管理委员会|管委会/gu, '管委'],
  [/委员会/gu, '委'],
  [/(?:政府办|(?<=[省市县区旗州盟])府办(?:公室)?)$/u, '政府办公室'],
  // A place's own report is that of its government: 青岚县, 青岚县人民政府; never that of the government's office.
  [/(?<=[省市县区旗州盟镇乡]|苏木)政府$/u, ''],
  [/(?<=(?:开发|高新|新|示范|度假|园|实验|试验|合作|保税|功能|产业|工业|集聚|风景|景)区|园)管委$/u, ''],
  [/街道(?:政府|办事处|办)$/u, '街道'],
  // 黄山区人民政府汤口镇: of a district that sets itself before its own.
  [/(?<=[县市区旗])政府(?=[^政府]{1,8}(?:街道|镇|乡)$)/u, ''],
];

/** The words that say which kind of body it is, behind those that say what it is in charge of. */
const kindWord = /(?:局|委|厅)$/u;

/** A name without what writes it in one way or another: width, blanks, 人民政府 for 政府, 委员会 for 委. */
export const evenName = (name: string): string =>
  evened
    .reduce(
      (words, [pattern, by]) => words.replace(pattern, by),
      fold(name).slice(0, longestName).replace(/\s+/gu, ''),
    )
    .toLowerCase();

/** What of an evened name is left without its place, with the matter in its shortest usual name: 发改委 of 发展和改革委. */
export const shortName = (rest: string): string => {
  const [word = ''] = kindWord.exec(rest) ?? [];
  return word === '' ? rest : shortMatter(rest.slice(0, -word.length)) + word;
};
