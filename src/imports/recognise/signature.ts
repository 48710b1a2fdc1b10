import { isBodyName } from '../../filing/body-name';
import type { FormWithReading } from '../../model/form';
import { fold } from '../fold';
import type { Outline } from './outline';
import { withoutPage } from './page-chrome';

/** A day or a month, in words or figures, and what a page says of printing on it. */
const day =
  /(?:(?:20\d\d|[〇○零O0一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}[日号])?|20\d\d([-./])\d{1,2}\1\d{1,2})(?:印发)?$/u;
/** Who answers for a report, behind a label of its own: 审核人：李某. */
const persons =
  /^(?:(?:单位|部门|机关|主管|分管|主要)?(?:负责人|领导)|填[报表写]人|审[核签]人|制表人|(?:填[报表写]|报送)(?:日期|时间)):[^。]*$/u;

/** Whether a line is who signs a report, the day on which, or both. */
const isSignature = (line: string): boolean => {
  const words = fold(line).replace(/\s/gu, '');
  const body = words.replace(day, '').replace(/^\(|\((?:盖章|公章|印章|章)\)$|\)$/gu, '');
  return words !== '' && (body === '' || isBodyName(body) || persons.test(words));
};

const isBlank = (line: string): boolean => line.trim() === '';
const hasDay = (line: string): boolean => day.test(fold(line).replace(/\s/gu, ''));

/** Where the lines of a report end: behind its last date by itself, below which a page has no sentence of its own. */
const endOf = (lines: readonly string[]): number => {
  for (let at = lines.length - 1; at >= 0; at--) {
    if (isSignature(lines[at]!) && hasDay(lines[at]!)) return at + 1;
    if (lines[at]!.includes('。')) break;
  }
  return lines.length;
};

/** The lines at the end of a report that are its signature, and where they begin. */
const signatureIn = (lines: readonly string[]): { readonly start: number; readonly end: number } => {
  const end = endOf(lines);
  let start = end;
  while (start > 0 && (isBlank(lines[start - 1]!) || isSignature(lines[start - 1]!))) start--;
  return { start, end };
};

/** Lines of the end of a report without its signature, and what a page has below it. */
export const withoutSignature = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, signatureIn(lines).start);

/** The number of the chapter that a report ends with, where that is one of text. */
export const lastOfText = (outline: Outline, form: FormWithReading): number | undefined => {
  const last = Math.max(...outline.keys());
  return form.chapters.find(({ number, slots }) => number === last && slots.length > 0)?.number;
};

/** Who signs a report, and the day, one a line; empty where nobody does. */
export const signatureOf = (outline: Outline, form: FormWithReading): string => {
  const lines = withoutPage(outline.get(lastOfText(outline, form) ?? -1) ?? []);
  const { start, end } = signatureIn(lines);
  return lines
    .slice(start, end)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
};
