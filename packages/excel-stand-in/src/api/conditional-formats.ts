import { intersect } from '../model/address';
import type { ConditionalFormat as Model } from '../model/conditional-format';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import { withoutAreas } from '../model/laid-over';
import { ApiCollection } from '../wire/api-object';
import { ConditionalFormat } from './conditional-format';
import type { Target } from './context';

const modelled = ['Custom', 'CellValue'];

export class ConditionalFormatCollection extends ApiCollection {
  readonly apiType = 'ConditionalFormatCollection';

  constructor(private readonly target: Target) {
    super();
  }

  items(): ConditionalFormat[] {
    const { areas, sheet } = this.target;
    const here = sheet.conditionalFormats.filter((format) =>
      format.areas.some((own) => areas.some((area) => intersect(own, area))),
    );
    return here
      .sort((a, b) => a.priority - b.priority)
      .map((format) => new ConditionalFormat(this.target, format));
  }

  Add(type: unknown): ConditionalFormat {
    const { workbook, sheet, areas } = this.target;
    workbook.demandAllowed(sheet, 'structure', areas);
    if (!modelled.includes(String(type)))
      throw new ExcelError(
        'NotImplemented',
        `The stand-in does not model ConditionalFormatType.${String(type)}.`,
      );
    // A new format goes before those that are there.
    for (const other of sheet.conditionalFormats) other.priority++;
    const added: Model = {
      id: workbook.ids.next('CF').id,
      type: String(type),
      areas: [...areas],
      priority: 0,
      stopIfTrue: false,
      formula: '',
      cellValue: undefined,
      format: {},
    };
    sheet.conditionalFormats.push(added);
    workbook.undo.note(addIn, 'a conditional format');
    return new ConditionalFormat(this.target, added);
  }

  ClearAll(): void {
    const { workbook, sheet, areas } = this.target;
    workbook.demandAllowed(sheet, 'structure', areas);
    sheet.conditionalFormats = withoutAreas(sheet.conditionalFormats, areas);
    workbook.undo.note(addIn, 'conditional formats');
  }

  GetCount(): number {
    return this.items().length;
  }

  Indexer(id: unknown): ConditionalFormat {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  GetItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this.items().find((format) => format.Id === id) ?? null;
  }

  GetItemAt(index: number): ConditionalFormat {
    const found = this.items()[index];
    if (!found) throw new ExcelError('InvalidArgument');
    return found;
  }
}
