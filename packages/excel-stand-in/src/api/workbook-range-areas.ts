import { ExcelError } from '../model/excel-error';
import type { Place } from '../model/tracing';
import { ApiCollection, ApiObject } from '../wire/api-object';
import type { Context } from './context';
import { Range } from './range';
import { RangeAreas, RangeCollection } from './range-areas';

/** Cells of several sheets, such as those that a formula reads. */
export class WorkbookRangeAreas extends ApiObject {
  readonly apiType = 'WorkbookRangeAreas';

  constructor(
    private readonly context: Context,
    private readonly places: readonly Place[],
  ) {
    super();
  }

  get Addresses(): string[] {
    return this.bySheet().map((areas) => areas.Address);
  }

  get Areas(): RangeAreasCollection {
    return new RangeAreasCollection(this.bySheet());
  }

  get Ranges(): RangeCollection {
    return new RangeCollection(this.places.map(({ sheet, area }) => new Range(this.context, sheet, area)));
  }

  private bySheet(): RangeAreas[] {
    const sheets = [...new Set(this.places.map(({ sheet }) => sheet))];
    return sheets.map((sheet) => {
      const areas = this.places.filter((place) => place.sheet === sheet).map(({ area }) => area);
      return new RangeAreas(this.context, sheet, areas);
    });
  }
}

export class RangeAreasCollection extends ApiCollection {
  readonly apiType = 'RangeAreasCollection';

  constructor(private readonly list: readonly RangeAreas[]) {
    super();
  }

  items(): RangeAreas[] {
    return [...this.list];
  }

  GetItemAt(index: number): RangeAreas {
    const found = this.list[index];
    if (!found) throw new ExcelError('InvalidArgument');
    return found;
  }

  GetCount(): number {
    return this.list.length;
  }
}
