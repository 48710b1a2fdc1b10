import { type EventName, eventNumbers, type Events } from '../model/events';

/** The names that do not follow the pattern of the others on the wire; those of tables and charts name no class there. */
const irregular: Partial<Record<EventName, string>> = {
  NameChanged: 'EventNameChanged',
  TableSelectionChanged: 'SelectionChangedEvent',
  TableChanged: 'DataChangedEvent',
  TableAdded: 'AddedEvent',
  TableDeleted: 'DeletedEvent',
  ChartAdded: 'AddedEvent',
  ChartActivated: 'ActivatedEvent',
  ChartDeactivated: 'DeactivatedEvent',
  ChartDeleted: 'DeletedEvent',
  WorkbookActivated: 'ActivatedEvent',
};

/** Gives a class the calls by which the client registers for events: `_RegisterDataChangedEvent` and so on. */
export function exposeEvents<T>(
  type: { prototype: T },
  names: readonly EventName[],
  target: (object: T) => { events: Events; id: string },
): void {
  for (const name of names) {
    const wireName = irregular[name] ?? `${name}Event`;
    Object.defineProperty(type.prototype, `_Register${wireName}`, {
      value(this: T) {
        const { events, id } = target(this);
        events.register(id, name);
      },
    });
    Object.defineProperty(type.prototype, `_Unregister${wireName}`, {
      value(this: T) {
        const { events, id } = target(this);
        events.unregister(id, name);
      },
    });
  }
}

/** Every event of sheets that is modelled. */
export const sheetEvents = (Object.keys(eventNumbers) as EventName[]).filter(
  (name) => !/^(Table|Chart|Workbook)/.test(name),
);
