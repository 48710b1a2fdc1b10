import { exporters } from '../../exports/index';
import type { Composed, ExportOptions } from '../../exports/exporter';
import { withoutUnsettled } from '../../filing/settled';

/** The report as a file of the format with that ending. @throws Fault */
export const writeAs = async (
  composed: Composed,
  extension: string,
  options?: ExportOptions,
): Promise<string | Uint8Array> => {
  const format = exporters.find((each) => each.extension === extension);
  if (!format) throw new Error(`no format ${extension}`);
  return format.write({ ...composed, filing: withoutUnsettled(composed.filing, composed.form) }, options);
};
