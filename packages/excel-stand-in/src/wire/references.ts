import { ExcelError } from '../model/excel-error';
import type { ApiObject } from './api-object';

/** The objects that the client holds across requests, by the id that it knows them by. */
export class References {
  private readonly objects = new Map<string, ApiObject>();
  private readonly ids = new WeakMap<ApiObject, string>();
  private last = 0;

  keep(object: ApiObject): string {
    const id = this.ids.get(object) ?? `{reference-${++this.last}}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return id;
  }

  /** The id of an object that the client refers to now. */
  idOf(object: ApiObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.objects.has(id) ? id : undefined;
  }

  find(id: string): ApiObject {
    const object = this.objects.get(id);
    if (!object) throw new ExcelError('InvalidReference');
    return object;
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  all(): ApiObject[] {
    return [...this.objects.values()];
  }

  /** How many there are: a client that never lets go leaks memory in Excel. */
  get count(): number {
    return this.objects.size;
  }
}
