import type { Form } from '../../model/form';
import type { FileLoaders } from '../../session/aside/tasks';
import { pageRunner } from '../controls/page-worker';
import type { CollectWorkers } from './collect-door';

/** More take their memory and help little: an office's computer has two or four processors. */
const mostWorkers = 4;

/** As many workers of the page as help. */
export const startPageWorkers = (forms: readonly Form[], ofFiles: Partial<FileLoaders>): CollectWorkers => {
  const count = Math.min(mostWorkers, navigator.hardwareConcurrency || 2);
  const runners = Array.from({ length: count }, () => pageRunner(forms, ofFiles));
  return {
    runners: runners.map(({ run }) => run),
    stop: () => runners.forEach((runner) => runner.stop()),
  };
};
