import type { Frame, Page } from 'playwright-core';
import { HostFault } from '../../src/model/host-fault';
import type { CellEdit, EditListener, Host } from '../../src/hosts/host';
import type { ExpectedCell, FormatRepair, LostFormat } from '../../src/model/expected-cell';
import type { Drawing, NamedCells, SheetDrawing } from '../../src/model/drawing';
import { fromPlain, toPlain } from './browser-pane/plain';
import type { Outcome, PlainCall } from './browser-pane/plain';

/** The host in the pane of a Chromium, as a host here. */
export class BrowserHost implements Host {
  private listener: EditListener | undefined;

  private constructor(
    private readonly pane: Frame,
    /** As the host in the pane says. */
    readonly drawsCharts?: true | undefined,
  ) {}

  static async open(
    page: Page,
    pane: Frame,
    { drawsCharts }: Pick<Host, 'drawsCharts'> = {},
  ): Promise<BrowserHost> {
    const host = new BrowserHost(pane, drawsCharts);
    await page.exposeFunction('goujiEdited', (event: Outcome & { cells?: unknown }) => {
      if ('fault' in event) host.listener?.failed(new HostFault(event.fault.kind, event.fault.sheets));
      else host.listener?.edited(fromPlain(event.cells) as NamedCells);
    });
    return host;
  }

  draw(drawing: Drawing): Promise<readonly string[]> {
    return this.call('draw', drawing);
  }

  read(): Promise<NamedCells> {
    return this.call('read');
  }

  write(edits: readonly CellEdit[]): Promise<void> {
    return this.call('write', edits);
  }

  redraw(sheet: SheetDrawing): Promise<readonly string[]> {
    return this.call('redraw', sheet);
  }

  async watch(listener: EditListener): Promise<() => Promise<void>> {
    this.listener = listener;
    await this.call('watch');
    return () => this.call('unwatch');
  }

  findLostFormats(cells: readonly ExpectedCell[]): Promise<readonly LostFormat[]> {
    return this.call('findLostFormats', cells);
  }

  restoreFormats(repair: FormatRepair): Promise<void> {
    return this.call('restoreFormats', repair);
  }

  reveal(name: string): Promise<void> {
    return this.call('reveal', name);
  }

  revealSheet(sheet: string): Promise<void> {
    return this.call('revealSheet', sheet);
  }

  loadSetting(key: string): Promise<string | undefined> {
    return this.call('loadSetting', key);
  }

  saveSetting(key: string, value: string): Promise<void> {
    return this.call('saveSetting', key, value);
  }

  private async call<T>(method: PlainCall['method'], ...args: unknown[]): Promise<T> {
    const call: PlainCall = { method, args: toPlain(args) };
    // As texts: Playwright takes half a second for what a workbook has in objects.
    const answer = await this.pane.evaluate(
      async (given) => JSON.stringify(await window.goujiCall!(JSON.parse(given) as PlainCall)),
      JSON.stringify(call),
    );
    const outcome = JSON.parse(answer) as Outcome;
    if ('fault' in outcome) throw new HostFault(outcome.fault.kind, outcome.fault.sheets);
    return fromPlain(outcome.value) as T;
  }
}
