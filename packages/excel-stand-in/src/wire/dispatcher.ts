import { ExcelError } from '../model/excel-error';
import { type ApiObject, ApiCollection, canRead, canWrite, methodOf } from './api-object';
import {
  type Action,
  actionTypes,
  type ArgumentInfo,
  type ObjectPath,
  pathTypes,
  type RequestBody,
  type ResponseBody,
} from './messages';
import { Projection } from './projection';
import type { References } from './references';
import { knowsMember } from './requirement-sets';

/** Finds the object behind a path id of the present request; null for a null object. */
type Resolve = (pathId: number) => ApiObject | null;

/** Carries out batches of the client on API objects. It knows the protocol and nothing of Excel. */
export class Dispatcher {
  private readonly projection: Projection;
  /** The member being used, as the client reports it in `debugInfo.errorLocation`; put together where it is asked for. */
  private location = (): string => '';
  /** Members that this Excel is known to have, by class. */
  private readonly known = new Map<string, Set<string>>();

  constructor(
    private readonly root: ApiObject,
    private readonly references: References,
    private readonly excelApi: string,
    /** Objects that the client makes by name rather than finds in the workbook. */
    private readonly services: Readonly<Record<string, () => ApiObject>>,
  ) {
    this.projection = new Projection(references, (object, name) => this.get(object, name));
  }

  /** Carries out one batch. It ends at the first failure; what came before stays done. */
  execute(body: RequestBody): ResponseBody {
    const Results: ResponseBody['Results'] = [];
    const TraceIds: number[] = [];
    const resolve = this.resolver(body.ObjectPaths);
    for (const [ActionIndex, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === actionTypes.trace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: this.perform(action, resolve) ?? null });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        const { code, message, httpStatus } = error;
        return {
          Results,
          TraceIds,
          Error: {
            Code: code,
            Message: message,
            Location: this.location(),
            ActionIndex,
            HttpStatusCode: httpStatus,
          },
        };
      }
    }
    return { Results, TraceIds };
  }

  private resolver(paths: RequestBody['ObjectPaths']): Resolve {
    const found = new Map<number, ApiObject | null>();
    const resolve: Resolve = (id) => {
      const path = paths[id];
      if (!path) throw new ExcelError('InvalidObjectPath');
      if (!found.has(id)) found.set(id, this.follow(path, resolve));
      return found.get(id) ?? null;
    };
    return resolve;
  }

  private follow(path: ObjectPath, resolve: Resolve): ApiObject | null {
    const { ObjectPathType: type, Name: name } = path;
    if (type === pathTypes.global) return this.root;
    if (type === pathTypes.nullObject) return null;
    if (type === pathTypes.referenceId) return this.references.find(name);
    const parent = path.ParentObjectPathId === undefined ? null : resolve(path.ParentObjectPathId);
    if (type === pathTypes.newObject) return this.services[name]?.() ?? this.notModelled('new', name);
    if (!parent) return null;
    if (type === pathTypes.property) return this.get(parent, name) as ApiObject | null;
    const member = type === pathTypes.indexer ? 'Indexer' : name;
    return (this.call(parent, member, this.readArguments(path.ArgumentInfo, resolve)) ??
      null) as ApiObject | null;
  }

  private perform(action: Action, resolve: Resolve): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    if (action.Name === '_RemoveReference')
      return this.references.release(String(action.ArgumentInfo?.Arguments?.[0]));
    const object = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object && this.projection.identity(object);
      case actionTypes.query:
      case actionTypes.queryAsJson:
        return object && this.projection.answer(object, action.QueryInfo ?? {});
      case actionTypes.method:
        // What a null object is asked to do, it does not do: `getItemOrNullObject(…).delete()` is a no-op.
        if (!object) return null;
        if (action.Name === '_KeepReference') return void this.references.keep(object);
        return this.call(object, action.Name, this.readArguments(action.ArgumentInfo, resolve));
      case actionTypes.setProperty:
        if (!object) throw new ExcelError('InvalidObjectPath');
        return this.set(object, action.Name, this.readArguments(action.ArgumentInfo, resolve)[0]);
      case actionTypes.ensureUnchanged:
        return null;
      case actionTypes.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          if (object) this.set(object, name, value);
        return null;
      default:
        return this.notModelled('ActionType', String(action.ActionType));
    }
  }

  private readArguments(info: ArgumentInfo | undefined, resolve: Resolve): unknown[] {
    const read = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(value) && Array.isArray(reference))
        return value.map((each, i) => read(each, reference[i]));
      return typeof reference === 'number' && reference !== 0 ? resolve(reference) : value;
    };
    return (info?.Arguments ?? []).map((value, i) => read(value, info?.ReferencedObjectPathIds?.[i]));
  }

  private get(object: ApiObject, name: string): unknown {
    this.demandKnown(object, name);
    if (!canRead(object, name)) return this.notModelled(object.apiType, name);
    return (object as unknown as Record<string, unknown>)[name];
  }

  private set(object: ApiObject, wireName: string, value: unknown): void {
    const name = wireName.charAt(0).toUpperCase() + wireName.slice(1);
    this.demandKnown(object, name);
    if (!canWrite(object, name)) return this.notModelled(object.apiType, `${name} =`);
    (object as unknown as Record<string, unknown>)[name] = value;
  }

  private call(object: ApiObject, name: string, args: unknown[]): unknown {
    this.demandKnown(object, name);
    const method = methodOf(object, name);
    if (!method) return this.notModelled(object.apiType, name);
    return method.apply(object, args);
  }

  private demandKnown(object: ApiObject, name: string): void {
    const type = object.apiType;
    this.location = () =>
      `${type}.${name === 'Indexer' ? 'getItem' : name.charAt(0).toLowerCase() + name.slice(1)}`;
    let known = this.known.get(type);
    if (!known) this.known.set(type, (known = new Set()));
    if (known.has(name)) return;
    const inherited = object instanceof ApiCollection && name === 'Indexer';
    if (!inherited && !knowsMember(this.excelApi, type, name)) throw new ExcelError('ApiNotFound');
    known.add(name);
  }

  private notModelled(type: string, name: string): never {
    this.location = () => `${type}.${name}`;
    throw new ExcelError('NotImplemented', `The stand-in does not model ${type}.${name}.`);
  }
}
