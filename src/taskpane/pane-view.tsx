import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExcelHost } from '../hosts/excel/excel-host';
import { App } from '../pane/app';
import type { Pane } from '../pane/pane';
import type { Observed } from '../pane/state/observed';
import { useObserved } from '../pane/state/use-observed';

interface PlaceProps {
  readonly host: Pick<ExcelHost, 'writtenSheets'>;
  readonly onClose: () => void;
}

/** Whether 汇总 is shown. */
export type CollectShown = Observed<{ readonly collecting: boolean }>;

interface PaneViewProps {
  readonly pane: Pane;
  readonly host: PlaceProps['host'];
  readonly shown: CollectShown;
}

/** The pane, and 汇总 in its place while that is shown; it is loaded when it is first asked for. */
export const PaneView = ({ pane, host, shown }: PaneViewProps) => {
  const { collecting } = useObserved(shown);
  const [Place, setPlace] = useState<FunctionComponent<PlaceProps> | null>(null);
  const asked = useRef<Element | null>(null);
  const close = (): void => shown.change({ collecting: false });
  useEffect(() => {
    if (!collecting) {
      // Whoever comes back goes on where she left.
      (asked.current as HTMLElement | null)?.focus();
      return;
    }
    asked.current = document.activeElement;
    import('./collect/collect-place').then(
      ({ CollectPlace }) => setPlace(() => CollectPlace),
      (error: unknown) => {
        close();
        pane.fail(error);
      },
    );
  }, [collecting]);
  return (
    <>
      {collecting && (Place ? <Place host={host} onClose={close} /> : <p class="nothing">正在打开…</p>)}
      <div hidden={collecting}>
        <App pane={pane} />
      </div>
    </>
  );
};
