import { AlignmentType, Paragraph } from 'docx';
import { dateWords } from '../model/date-words';
import { displayWidth } from '../model/display-width';
import { pendingRun } from '../model/report';
import type { Run } from '../model/report';
import { characterPitch, linePitch } from './docx-layout';
import { paragraphRuns } from './docx-runs';

/** Who signs, and when; what is not known shows as still to be written. */
export interface Signature {
  readonly name: Run;
  readonly date: Run;
}

/** The signature of a body: 海滨县水利局, 2026年1月20日. */
export const signatureOf = (body: string, date?: Date): Signature => ({
  name: body === '' ? pendingRun : { text: body },
  date: date ? { text: dateWords(date) } : pendingRun,
});

/** In characters from the right edge of the text; the date begins two after the name. GB/T 9704-2012, 7.3.5.2. */
const placesOf = ({ name, date }: Signature): { readonly name: number; readonly date: number } => {
  const [nameWidth, dateWidth] = [displayWidth(name.text) / 2, displayWidth(date.text) / 2];
  return dateWidth > nameWidth
    ? { name: dateWidth + 4 - nameWidth, date: 2 }
    : { name: 2, date: nameWidth - dateWidth };
};

/** A line that ends so many characters before the right edge. */
const rightLine = (run: Run, characters: number, before: number, keepNext: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: { firstLine: 0, firstLineChars: 0, right: Math.round(characters * characterPitch) },
    spacing: { before },
    keepLines: true,
    keepNext,
    children: paragraphRuns([run]),
  });

/** The signature under the text, a line below it. */
export const signatureLines = (signature: Signature): readonly Paragraph[] => {
  const places = placesOf(signature);
  return [
    rightLine(signature.name, places.name, linePitch, true),
    rightLine(signature.date, places.date, 0, false),
  ];
};
