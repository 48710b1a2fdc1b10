import { blankFiling } from '../../filing/blank-filing';
import { formOf } from '../../filing/known-forms';
import type { Host } from '../../hosts/host';
import { defaultSettings } from '../../model/filing';
import type { BodyKind, Filing } from '../../model/filing';
import { withWriting } from '../../model/form';
import type { Form } from '../../model/form';
import { HostFault } from '../../model/host-fault';
import { drawWorkbook } from '../../workbook/draw';
import { otherNames, renameSheets } from '../../workbook/rename-sheets';
import { startingFigures } from '../import/starting-figures';
import type { StartingReports } from '../import/starting-figures';

/** What a new workbook is made from. */
export interface Plan {
  readonly form: string;
  readonly year: number;
  readonly body: string;
  readonly self: string;
  readonly kind: BodyKind;
  /** Reports whose figures are written as the tables are drawn. */
  readonly reports?: StartingReports;
}

const newFiling = async (
  { year, body, self, kind, reports }: Plan,
  forms: readonly Form[],
  form: Form,
): Promise<Filing> =>
  blankFiling(form.id, {
    ...{ year, body, self, settings: { ...defaultSettings, kind } },
    ...(reports && (await startingFigures(reports, forms, form))),
  });

/** What came of it. */
export interface Created {
  /** Names of the clerk's sheets that are in the way, with nothing changed; none where our sheets are there now. */
  readonly inTheWay: readonly string[];
  /** What our sheets lack, as a host says. */
  readonly notes: readonly string[];
}

/** How many other names are tried for sheets whose names are taken. */
const mostAttempts = 9;

/**
 * Draws the sheets of a new filing beside the clerk's own.
 * @param inTheWay names of the clerk's sheets for which ours get other names
 * @throws HostFault
 */
export const createSheets = async (
  host: Host,
  forms: readonly Form[],
  plan: Plan,
  inTheWay: readonly string[],
): Promise<Created> => {
  const form = await withWriting(formOf(forms, plan.form));
  const drawing = drawWorkbook({ form, previousForm: form, filing: await newFiling(plan, forms, form) });
  for (let attempt = 1; ; attempt++) {
    try {
      const notes = await host.draw(renameSheets(drawing, otherNames(inTheWay, attempt)));
      return { inTheWay: [], notes };
    } catch (error) {
      if (!(error instanceof HostFault)) throw error;
      // Somebody else, or an earlier attempt, has made them.
      if (error.kind === 'already-ours') return { inTheWay: [], notes: [] };
      if (error.kind !== 'sheet-exists') throw error;
      if (inTheWay.length === 0 || attempt === mostAttempts) return { inTheWay: error.sheets, notes: [] };
    }
  }
};
