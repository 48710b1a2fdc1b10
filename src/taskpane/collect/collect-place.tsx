import type { ExcelHost } from '../../hosts/excel/excel-host';
import { CollectPage } from '../../pane/collect/collect-page';
import type { Collector } from '../../pane/collect/collector';
import { excelCollector } from './excel-collect';

/** One for the pane's life: who goes back to the tables, and comes again, finds all as it was. */
let collector: Collector | undefined;

interface CollectPlaceProps {
  readonly host: Pick<ExcelHost, 'writtenSheets'>;
  readonly onClose: () => void;
}

/** 汇总 in place of the pane, which stays as it is. */
export const CollectPlace = ({ host, onClose }: CollectPlaceProps) => (
  <CollectPage collector={(collector ??= excelCollector(host))} onClose={onClose} back="返回" />
);
