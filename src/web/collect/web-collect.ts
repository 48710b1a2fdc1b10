import { bareForms } from '../../forms/bare-forms';
import type { Drawing } from '../../model/drawing';
import type { CollectDoor } from '../../pane/collect/collect-door';
import { Collector } from '../../pane/collect/collector';
import { startPageWorkers } from '../../pane/collect/page-workers';
import { RoundDatabase } from '../../pane/collect/round-database';
import { saveAs } from '../../pane/controls/save-as';
import { fileLoaders } from '../file-loaders';

/** 汇总 as the browser edition has it. @param open opens a workbook beside the one that is open */
export const webCollector = (open: (drawing: Drawing) => Promise<void>): Collector => {
  const door: CollectDoor = {
    ...{ forms: bareForms, open, save: saveAs },
    startWorkers: () => startPageWorkers(bareForms, fileLoaders),
    memory: new RoundDatabase(),
    now: () => new Date(),
  };
  return new Collector(door);
};
