import { canBeOneBody } from './body-name';
import { isFormerMatter } from './former-names';
import { placeFrom } from './divisions/place';

/** How far up a place is, by the word at the end of its name: 0 a township, 3 a province. */
const ladder = ['镇乡苏木街道', '县区旗', '市州盟地区', '省'];

/** The height of the place that a name begins with, be it 县 alone; undefined where it names none. */
export const heightOf = (name: string): number | undefined => {
  const word = placeFrom(name, 0, [])?.word ?? /^[省市州县区旗镇乡]/u.exec(name)?.[0];
  const height = ladder.findIndex((words) => word !== undefined && words.includes(word));
  return height < 0 ? undefined : height;
};

/** What is left of a name without its place and the word for its kind: 住房保障 of 海滨县住房保障局. */
const matterOf = (name: string): string => {
  const rest = placeFrom(name, 0, [])?.rest ?? name.replace(/^[省市县区旗州]/u, '');
  return rest.replace(/(?:分局|局|委员会|委|厅|办公室)$/u, '');
};

/** Whether a name says the body's whole place, and another matter by which bureaus like it were called before. */
const isFormerNameOf = (name: string, body: string): boolean => {
  const [own, other] = [placeFrom(body, 0, [])?.text, placeFrom(name, 0, [])?.text];
  if (!own || !other || other.length < 2 || !(own.endsWith(other) || other.endsWith(own))) return false;
  return /[局委]$/u.test(name) && isFormerMatter(matterOf(name), matterOf(body));
};

/** Whether a name is not the body's, and yet of its place and of its matter, as a former or a wrong name of it is. */
export const isVariantOf = (name: string, body: string): boolean => {
  const isBranch = name === body.replace(/局$/u, '分局') && name !== body;
  if (isBranch || isFormerNameOf(name, body)) return true;
  if (canBeOneBody(name, body) || name.at(-1) !== body.at(-1)) return false;
  const [own, other] = [placeFrom(body, 0, [])?.text, placeFrom(name, 0, [])?.text];
  if (other !== undefined ? other !== own : !own?.endsWith(name[0]!)) return false;
  const matter = matterOf(body);
  return [...matterOf(name)].some((_, at, signs) => {
    const pair = signs.slice(at, at + 2).join('');
    return pair.length === 2 && matter.includes(pair);
  });
};

/** Whether two names are of different places of one level, or of one name and two levels: 临禾市, 临禾县. */
export const areOfOtherPlaces = (one: string, other: string): boolean => {
  const [first, second] = [placeFrom(one, 0, [])?.text, placeFrom(other, 0, [])?.text];
  if (!first || !second || first.length < 3 || second.length < 3) return false;
  if (first.slice(0, -1) === second.slice(0, -1)) return first !== second;
  return heightOf(one) === heightOf(other) && !first.includes(second) && !second.includes(first);
};
