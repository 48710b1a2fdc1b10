import type { ButtonAction } from '../state/action';
import type { ReportSource } from './import-state';
import { readSource } from './read-source';

/** The button of one of several reports in a file: reads that one. @param number counted from 1 */
export const pickReport = (source: ReportSource, title: string, number: number): ButtonAction => ({
  label: title,
  ...readSource(source, number),
});
