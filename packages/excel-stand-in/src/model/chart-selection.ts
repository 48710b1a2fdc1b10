import type { Chart } from './chart';
import type { Events } from './events';
import type { Sheet } from './sheet';

/** Which chart on a worksheet is selected: `onActivated` and `onDeactivated` of charts speak of that. */
export class ChartSelection {
  private selected: { readonly sheet: Sheet; readonly chart: Chart } | undefined;

  constructor(private readonly events: Events) {}

  /** The sheet and the chart; undefined while cells are selected. */
  get current(): { readonly sheet: Sheet; readonly chart: Chart } | undefined {
    return this.selected;
  }

  /** Selects a chart of the sheet in front, instead of cells or of another chart. */
  select(sheet: Sheet, chart: Chart): void {
    if (this.selected?.chart === chart) return;
    this.leave();
    this.selected = { sheet, chart };
    this.events.raise('ChartActivated', sheet, () => ({ chartId: chart.id }), chart);
  }

  /** Something else is selected now. */
  leave(): void {
    if (!this.selected) return;
    const { sheet, chart } = this.selected;
    this.selected = undefined;
    this.events.raise('ChartDeactivated', sheet, () => ({ chartId: chart.id }), chart);
  }
}
