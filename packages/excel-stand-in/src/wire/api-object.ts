/**
 * An object as an add-in sees it. A public member in PascalCase is a member of Excel's API under that very name;
 * everything in camelCase is out of the client's reach.
 */
export abstract class ApiObject {
  /** The class name in Excel's API. */
  abstract readonly apiType: string;
}

/** An API object that is a list of others. */
export abstract class ApiCollection extends ApiObject {
  abstract items(): ApiObject[];
}

const apiName = /^_?[A-Z]\w*$/;

// Bound once: looking up a global costs more in the context of a test than all the rest of this.
const { getOwnPropertyDescriptor, getPrototypeOf, hasOwn } = Object;

/** Members of the classes by name: every value that crosses the wire asks for some, and classes do not change. */
const known = new WeakMap<object, Map<string, PropertyDescriptor | undefined>>();

function describe(object: ApiObject, name: string): PropertyDescriptor | undefined {
  const type = getPrototypeOf(object) as object;
  let members = known.get(type);
  if (!members) known.set(type, (members = new Map<string, PropertyDescriptor | undefined>()));
  if (!members.has(name)) members.set(name, apiName.test(name) ? inherited(type, name) : undefined);
  const own = hasOwn(object, name) && apiName.test(name);
  return own ? getOwnPropertyDescriptor(object, name) : members.get(name);
}

function inherited(type: object, name: string): PropertyDescriptor | undefined {
  for (let level: object | null = type; level; level = getPrototypeOf(level) as object | null) {
    const found = getOwnPropertyDescriptor(level, name);
    if (found) return found;
  }
  return undefined;
}

/** The method of that name; undefined if the stand-in has none. */
export function methodOf(object: ApiObject, name: string): ((...args: unknown[]) => unknown) | undefined {
  const value: unknown = describe(object, name)?.value;
  return typeof value === 'function' ? (value as (...args: unknown[]) => unknown) : undefined;
}

export function canRead(object: ApiObject, name: string): boolean {
  const found = describe(object, name);
  return found !== undefined && (found.get !== undefined || typeof found.value !== 'function');
}

export function canWrite(object: ApiObject, name: string): boolean {
  return describe(object, name)?.set !== undefined;
}

/** The names of all properties, scalar or not. */
export function propertyNames(object: ApiObject): string[] {
  const names = new Set<string>();
  for (let level: object | null = object; level; level = Object.getPrototypeOf(level) as object | null) {
    for (const name of Object.getOwnPropertyNames(level))
      if (apiName.test(name) && canRead(object, name)) names.add(name);
  }
  return [...names];
}
