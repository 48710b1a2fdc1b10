import { ExcelError } from '../model/excel-error';
import { ApiCollection, ApiObject, canRead, propertyNames } from './api-object';
import type { QueryInfo } from './messages';
import type { References } from './references';

/** What to load: names with what to load below them. `*` or nothing at all means every scalar. */
interface Selection {
  [name: string]: Selection;
}

const pascal = (step: string): string => step.charAt(0).toUpperCase() + step.slice(1);

/** Answers `load`: turns an API object into the plain values that were asked for. */
export class Projection {
  constructor(
    private readonly references: References,
    private readonly read: (object: ApiObject, name: string) => unknown,
  ) {}

  /** What the client needs to find an object again. */
  identity(object: ApiObject): Record<string, unknown> {
    const known: Record<string, unknown> = {};
    for (const name of ['Id', '_Id']) if (canRead(object, name)) known[name] = this.read(object, name);
    const reference = this.references.idOf(object);
    return reference === undefined ? known : { ...known, _ReferenceId: reference };
  }

  answer(object: ApiObject, { Select = [], Expand = [], Skip = 0, Top }: QueryInfo): unknown {
    const selection: Selection = {};
    for (const path of [...Select, ...Expand]) {
      let level = selection;
      for (const step of path.split(/[/.]/)) level = level[step] ??= {};
    }
    if (!(object instanceof ApiCollection)) return this.project(object, selection);
    return this.list(object, selection, Skip, Top === undefined ? undefined : Skip + Top);
  }

  /** What is selected is the items', unless it is a property of the collection itself, such as `count`. */
  private list(collection: ApiCollection, selection: Selection, from = 0, to?: number): unknown {
    const { items = {}, ...direct } = selection;
    const steps = Object.keys(direct);
    const own = steps.filter((step) => canRead(collection, pascal(step)));
    const scalars =
      steps.length === 0
        ? this.scalars(collection)
        : Object.fromEntries(own.map((step) => [pascal(step), this.read(collection, pascal(step))]));
    for (const step of own) delete direct[step];
    if (own.length > 0 && own.length === steps.length && !selection.items) return scalars;
    const below = { ...direct, ...items };
    return {
      ...scalars,
      _Items: collection
        .items()
        .slice(from, to)
        .map((item) => ({ ...(this.project(item, below) as object), ...this.identity(item) })),
    };
  }

  private project(object: ApiObject, selection: Selection): unknown {
    if (object instanceof ApiCollection) return this.list(object, selection);
    const result: Record<string, unknown> = {};
    const steps = Object.keys(selection);
    if (steps.length === 0 || steps.includes('*')) Object.assign(result, this.scalars(object));
    for (const step of steps.filter((each) => each !== '*')) {
      const name = pascal(step);
      // Samples of Microsoft load `NoPropertiesNeeded` for nothing but the object: no class has it, and Excel leaves it out.
      if (step.startsWith('NoProperties')) continue;
      const value = this.read(object, name);
      result[name] =
        value instanceof ApiObject ? this.project(value, selection[step] ?? {}) : (value ?? null);
    }
    return { ...result, ...this.identity(object) };
  }

  private scalars(object: ApiObject): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const name of propertyNames(object)) {
      const value = this.readIfKnown(object, name);
      if (value !== undefined && !(value instanceof ApiObject)) result[name] = value;
    }
    return result;
  }

  /** Loading everything leaves out what this Excel does not know, rather than failing. */
  private readIfKnown(object: ApiObject, name: string): unknown {
    try {
      return this.read(object, name);
    } catch (error) {
      if (error instanceof ExcelError && error.code === 'ApiNotFound') return undefined;
      throw error;
    }
  }
}
