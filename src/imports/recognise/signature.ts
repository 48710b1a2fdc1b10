import { isBodyName } from '../../filing/body-name';
import { fold } from '../fold';

const day =
  /(?:20\d\d|[二〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/u;

/** Whether a line is who signs a report, the day on which, or both. */
const isSignature = (line: string): boolean => {
  const words = fold(line).replace(/\s/gu, '');
  const body = words.replace(day, '');
  return words !== '' && (body === '' || isBodyName(body.replace(/^\(|\(盖章\)$|\)$/gu, '')));
};

/** Lines of the end of a report without its signature. */
export const withoutSignature = (lines: readonly string[]): readonly string[] => {
  let end = lines.length;
  while (end > 0 && (lines[end - 1]!.trim() === '' || isSignature(lines[end - 1]!))) end--;
  return lines.slice(0, end);
};
