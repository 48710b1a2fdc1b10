import type { Host } from '../../../src/hosts/host';
import type { HostFaultKind } from '../../../src/model/host-fault';

/** A call of the host as it crosses into the page. */
export interface PlainCall {
  readonly method: Exclude<keyof Host, 'drawsCharts'> | 'unwatch';
  readonly args: unknown;
}

export type Outcome =
  | { readonly value: unknown }
  | { readonly fault: { readonly kind: HostFaultKind; readonly sheets: readonly string[] } };

interface PlainMap {
  readonly $map: readonly (readonly [unknown, unknown])[];
}

const isPlainMap = (value: object): value is PlainMap => '$map' in value;

/** Data with maps in it as data that crosses into a page. */
export const toPlain = (value: unknown): unknown => {
  if (value instanceof Map)
    return { $map: [...(value as Map<unknown, unknown>)].map(([key, each]) => [key, toPlain(each)]) };
  if (Array.isArray(value)) return (value as unknown[]).map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toPlain(each)]));
};

/** The way back from {@link toPlain}. */
export const fromPlain = (value: unknown): unknown => {
  if (Array.isArray(value)) return (value as unknown[]).map(fromPlain);
  if (typeof value !== 'object' || value === null) return value;
  if (isPlainMap(value)) return new Map(value.$map.map(([key, each]) => [key, fromPlain(each)] as const));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fromPlain(each)]));
};
