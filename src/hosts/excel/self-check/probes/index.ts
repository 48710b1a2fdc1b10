import type { Probe } from '../probe';
import { drawingProbes } from './drawing';
import { eventProbes } from './events';
import { formatProbes } from './formats';
import { handCellProbes } from './hand-cells';
import { handEditingProbes } from './hand-editing';
import { handOutsideProbes } from './hand-outside';
import { limitProbes } from './limits';
import { nameProbes } from './names';
import { pageSetupProbes } from './page-setup';
import { sheetProbes } from './sheets';
import { speedProbes } from './speed';

/** All that is tried, in this order: first what the add-in does by itself, then what needs a hand. */
export const probes: readonly Probe[] = [
  ...speedProbes,
  ...sheetProbes,
  ...nameProbes,
  ...formatProbes,
  ...limitProbes,
  ...eventProbes,
  ...pageSetupProbes,
  ...drawingProbes,
  ...handCellProbes,
  ...handOutsideProbes,
  ...handEditingProbes,
];
