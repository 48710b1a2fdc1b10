import { AlignmentType, Paragraph } from 'docx';
import type { Run } from '../model/report';
import { characterPitch, linePitch } from './docx-layout';
import { paragraphRuns } from './docx-runs';
import { signaturePlaces } from './signature';
import type { Signature } from './signature';

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
  const places = signaturePlaces(signature);
  return [
    rightLine(signature.name, places.name, linePitch, true),
    rightLine(signature.date, places.date, 0, false),
  ];
};
