import { dateWords } from '../model/date-words';
import { displayWidth } from '../model/display-width';
import { pendingRun } from '../model/report';
import type { Run } from '../model/report';

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
export const signaturePlaces = ({
  name,
  date,
}: Signature): { readonly name: number; readonly date: number } => {
  const [nameWidth, dateWidth] = [displayWidth(name.text) / 2, displayWidth(date.text) / 2];
  return dateWidth > nameWidth
    ? { name: dateWidth + 4 - nameWidth, date: 2 }
    : { name: 2, date: nameWidth - dateWidth };
};
