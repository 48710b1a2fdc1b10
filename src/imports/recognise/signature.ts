import { isBodyName } from '../../filing/body-name';
import type { FormWithReading } from '../../model/form';
import { fold } from '../fold';
import type { Outline } from './outline';
import { withoutPage } from './page-chrome';

/** A day or a month, in words or figures, and what a page says of printing on it. */
const day =
  /(?:(?:20\d\d|[〇○零O0一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}[日号])?|20\d\d([-./])\d{1,2}\1\d{1,2})(?:印发)?$/u;
/** Who answers for a report, behind a label of its own: 审核人：李某　填报人：王某. */
const persons =
  /^(?:(?:单位|部门|机关|主管|分管|主要)?(?:负责人|领导)|填[报表写]人|审[核签]人|制表人|(?:填[报表写]|报送)(?:日期|时间)):[^。]*$/u;

/** Whether a line is who signs a report, the day on which, or both. */
const isSignature = (line: string): boolean => {
  const words = fold(line).replace(/\s/gu, '');
  const body = words.replace(day, '').replace(/^\(|\((?:盖章|公章|印章|章)\)$|\)$/gu, '');
  return words !== '' && (body === '' || isBodyName(body) || persons.test(words));
};

/** Where the signature begins among the lines of the end of a report; their number where there is none. */
const startOfSignature = (lines: readonly string[]): number => {
  let start = lines.length;
  while (start > 0 && (lines[start - 1]!.trim() === '' || isSignature(lines[start - 1]!))) start--;
  return start;
};

/** Lines of the end of a report without its signature. */
export const withoutSignature = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, startOfSignature(lines));

/** The number of the chapter that a report ends with, where that is one of text. */
export const lastOfText = (outline: Outline, form: FormWithReading): number | undefined => {
  const last = Math.max(...outline.keys());
  return form.chapters.find(({ number, slots }) => number === last && slots.length > 0)?.number;
};

/** Who signs a report, and the day, one a line; empty where nobody does. */
export const signatureOf = (outline: Outline, form: FormWithReading): string => {
  const lines = withoutPage(outline.get(lastOfText(outline, form) ?? -1) ?? []);
  return lines
    .slice(startOfSignature(lines))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
};
