import { isBodyName } from '../../filing/body-name';
import { titleOf } from '../../filing/report-title';
import { fold } from '../fold';

/** What a title says; the body is empty where it names none. */
export interface Title {
  readonly body: string;
  readonly year: number;
}

interface PlacedTitle extends Title {
  readonly at: number;
  readonly length: number;
}

const longestTitle = 80;
const mostLines = 400;

/** Whether a line is the title of a report. */
export const isTitle = (line: string): boolean =>
  line.length <= longestTitle && titleOf(fold(line).trim()) !== undefined;

/** The titles among lines, each in as few of them as it takes. */
const titlesIn = (lines: readonly string[]): readonly PlacedTitle[] =>
  lines.flatMap((_, at) => {
    for (const length of [1, 2, 3]) {
      const joined = lines.slice(at, at + length).join('');
      if (joined.length > longestTitle) break;
      const title = titleOf(joined);
      if (title) return [{ ...title, at, length }];
    }
    return [];
  });

/** Of titles that end in the same line, the one in the fewest: what stands above it may be no part of it. */
const endingLast = (titles: readonly PlacedTitle[]): PlacedTitle | undefined =>
  titles.reduce<PlacedTitle | undefined>(
    (best, each) => (best && best.at + best.length > each.at + each.length ? best : each),
    undefined,
  );

/** The title on the line of the text. */
const titleAhead = /^[^。，,]{2,60}?公开[^。，,]{0,16}?报告\s*(?=本报告|根据|按照|依据)/u;

/** A line without the title that its text stands behind. */
export const withoutTitle = (line: string): string => line.replace(titleAhead, '');

/** What is behind the last title, where there is one: the rest of its line, and the lines below. */
export const linesBehindTitle = (lines: readonly string[]): readonly string[] | undefined => {
  const filled = lines
    .flatMap((line, at) => (line.trim() === '' ? [] : [{ text: fold(line).trim(), at }]))
    .slice(-mostLines);
  const last = endingLast(titlesIn(filled.map(({ text }) => text)));
  if (!last) return undefined;
  const { at } = filled[last.at + last.length - 1]!;
  const rest = withoutTitle(lines[at]!);
  return [...(rest === lines[at] ? [] : [rest]), ...lines.slice(at + 1)];
};

const place = /^\p{Script=Han}+?[省市县区旗州盟镇乡]|^\p{Script=Han}+街道/u;
const wholeName = /(?:政府|[局委办厅会网])$/u;

/** The body of a title, which may be broken before it, or stand above or below it. */
const bodyOf = ({ body, at, length }: PlacedTitle, lines: readonly string[]): string => {
  const [above = '', below = ''] = [lines[at - 1], lines[at + length]].map((line) =>
    line?.replace(/\s/gu, ''),
  );
  if (body === '') return [above, below].find(isBodyName) ?? '';
  if (place.test(body)) return isBodyName(body) ? body : '';
  const joined = above + body;
  const isBroken = place.test(above) && !wholeName.test(above) && isBodyName(joined);
  return [isBroken ? joined : body].find(isBodyName) ?? '';
};

/**
 * The title among the lines before a text. A page may list others above it, so that the nearest to the text counts.
 * @param isHead whether the text begins right behind the lines, rather than among them
 */
export const findTitle = (lines: readonly string[], isHead: boolean): Title | undefined => {
  const folded = lines.map((line) => fold(line).trim()).filter((line) => line !== '');
  const near = isHead ? folded.slice(-mostLines) : folded.slice(0, mostLines);
  const titles = titlesIn(near);
  const [first] = titles;
  const nearest =
    isHead || !first
      ? endingLast(titles)
      : endingLast(titles.filter(({ at, length }) => at + length === first.at + first.length));
  if (!nearest) return undefined;
  const { year } = nearest;
  const named = [...titles].reverse().find((each) => each.year === year && isBodyName(each.body));
  return { year, body: bodyOf(nearest, near) || (named?.body ?? '') };
};
