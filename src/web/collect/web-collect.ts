import { bareForms } from '../../forms/bare-forms';
import type { Drawing } from '../../model/drawing';
import type { CollectDoor, CollectWorkers } from '../../pane/collect/collect-door';
import { Collector } from '../../pane/collect/collector';
import { pageRunner } from '../../pane/controls/page-worker';
import { saveAs } from '../../pane/controls/save-as';
import { fileLoaders } from '../file-loaders';
import { RoundDatabase } from './round-database';

/** More take their memory and help little: an office's computer has two or four processors. */
const mostWorkers = 4;

const startWorkers = (): CollectWorkers => {
  const count = Math.min(mostWorkers, navigator.hardwareConcurrency || 2);
  const runners = Array.from({ length: count }, () => pageRunner(bareForms, fileLoaders));
  return {
    runners: runners.map(({ run }) => run),
    stop: () => runners.forEach((runner) => runner.stop()),
  };
};

/** 汇总 as the browser edition has it. @param open opens a workbook beside the one that is open */
export const webCollector = (open: (drawing: Drawing) => Promise<void>): Collector => {
  const door: CollectDoor = {
    ...{ forms: bareForms, startWorkers, open, save: saveAs },
    memory: new RoundDatabase(),
    now: () => new Date(),
  };
  return new Collector(door);
};
