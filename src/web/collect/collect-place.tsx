import { CollectPage } from '../../pane/collect/collect-page';
import type { Collector } from '../../pane/collect/collector';
import type { Shell } from '../shell';
import type { Workbench } from '../workbench';
import { webCollector } from './web-collect';

/** One for the page's life: who goes back to a report, and comes again, finds all as it was. */
let collector: Collector | undefined;

interface CollectPlaceProps {
  readonly shell: Shell;
  readonly bench: Workbench;
}

/** 汇总 in place of the tables and the pane, which stay as they are. */
export const CollectPlace = ({ shell, bench }: CollectPlaceProps) => {
  collector ??= webCollector((drawing) => bench.openDrawing(() => Promise.resolve(drawing)));
  return <CollectPage collector={collector} onClose={() => shell.change({ collecting: false })} />;
};
