import type { Collection, UsedReport } from '../../collect/collection';
import { formOf } from '../../filing/known-forms';
import type { Form } from '../../model/form';
import { plainRecord } from '../../model/packed-record';

/** A collection as plain data, which a page may hand over to its worker: the form is named. */
export type PlainCollection = Omit<Collection, 'form'> & { readonly form: string };

const plainReport = (report: UsedReport): UsedReport => ({
  ...report,
  figures: plainRecord(report.figures),
  previous: report.previous && plainRecord(report.previous),
});

export const plainCollection = ({ form, bodies, areaReport, ...rest }: Collection): PlainCollection => ({
  ...rest,
  bodies: bodies.map((each) => (each.report ? { ...each, report: plainReport(each.report) } : each)),
  ...(areaReport ? { areaReport: plainReport(areaReport) } : {}),
  form: form.id,
});

export const collectionOf = ({ form, ...rest }: PlainCollection, forms: readonly Form[]): Collection => ({
  ...rest,
  form: formOf(forms, form),
});
