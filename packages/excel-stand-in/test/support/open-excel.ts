import type { HostOptions } from '../../src/host';
import { type NodeExcel, openExcel as openWithout } from '../../src/node-seam';
import { univerFormulas } from '../../src/univer-formulas';

/** An Excel that computes formulas, as most tests want it. */
export const openExcel = (options: HostOptions = {}): NodeExcel =>
  openWithout({ formulas: univerFormulas, ...options });
