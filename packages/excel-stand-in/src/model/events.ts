import type { Sheet } from './sheet';

/** The number of each event on the wire, by the name in its registration call: `_RegisterDataChangedEvent`. */
export const eventNumbers = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  FormatChanged: 18,
  Calculated: 16,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  NameChanged: 25,
  TableSelectionChanged: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
  ChartAdded: 50,
  ChartActivated: 51,
  ChartDeactivated: 52,
  ChartDeleted: 53,
  WorkbookActivated: 2203,
} as const;

/** The number of the one event that is the pane's and no sheet's. */
const paneVisibilityNumber = 65539;

export type EventName = keyof typeof eventNumbers;

/** The target of a registration on a collection; one on a sheet has the id of the sheet. */
export const workbookTarget = 'Workbook';

/** Who made a change: that decides `source` and `triggerSource` of its events. */
export interface Actor {
  readonly source: 'Local' | 'Remote';
  readonly triggerSource: 'Unknown' | 'ThisLocalAddin';
}

export const addIn: Actor = { source: 'Local', triggerSource: 'ThisLocalAddin' };
export const localUser: Actor = { source: 'Local', triggerSource: 'Unknown' };
export const coAuthor: Actor = { source: 'Remote', triggerSource: 'Unknown' };

/** One event on its way: category, number, target, payload as JSON, id, remote override. */
export type EventEntry = [
  category: 65536,
  number: number,
  targetId: string,
  json: string,
  id: 0,
  remote: boolean,
];

/** Registrations, and the events that wait for the end of the present edit or batch. */
export class Events {
  enabled = true;
  /** Set by whoever carries events to the add-in. */
  deliver: (entries: EventEntry[]) => void = () => undefined;
  private readonly registered = new Set<string>();
  private readonly waiting: { event: EventName; target: string; sheet: Sheet; payload: () => object }[] = [];

  register(target: string, event: EventName): void {
    this.registered.add(`${target} ${event}`);
  }

  unregister(target: string, event: EventName): void {
    this.registered.delete(`${target} ${event}`);
  }

  /** Notes an event of a sheet, or of something on it; what its payload says is read when it is sent. */
  raise(event: EventName, sheet: Sheet, payload: () => object, part?: { readonly id: string }): void {
    if (!this.enabled) return;
    for (const target of [...(part ? [part.id] : []), sheet.id, workbookTarget]) {
      if (this.registered.has(`${target} ${event}`)) this.waiting.push({ event, target, sheet, payload });
    }
  }

  /** Makes a change of which the add-in hears nothing. */
  silently<T>(change: () => T): T {
    const before = this.enabled;
    this.enabled = false;
    try {
      return change();
    } finally {
      this.enabled = before;
    }
  }

  /** Tells at once that the pane has come into view or has gone; the client registers for that without a call. */
  tellPaneIs(visibility: 'Visible' | 'Hidden'): void {
    this.deliver([[65536, paneVisibilityNumber, '', JSON.stringify({ visibility }), 0, false]]);
  }

  /** Sends what waits. Called once values are true again, so that a handler never reads a stale total. */
  flush(): void {
    const entries = this.waiting.splice(0).map(({ event, target, sheet, payload }): EventEntry => {
      const json = JSON.stringify({ worksheetId: sheet.id, ...payload() });
      return [65536, eventNumbers[event], target, json, 0, false];
    });
    if (entries.length > 0) this.deliver(entries);
  }
}
