import type { FunctionComponent } from 'preact';
import { useLoaded } from '../state/use-loaded';

interface LazyPartProps<Props> {
  /** Always the same function: a part is loaded once. */
  readonly load: () => Promise<FunctionComponent<Props>>;
  /** What the part is given, where it takes anything. */
  readonly props?: Props;
  /** What else is to be done where it cannot be loaded, besides saying so. */
  readonly onFail?: () => void;
}

/** Parts by what loads them, so that they are there at once when they are shown again. */
const parts = new WeakMap<object, unknown>();

/** A part of a page that is loaded when it is first shown. */
export const LazyPart = <Props extends object = object>({ load, props, onFail }: LazyPartProps<Props>) => {
  useLoaded(async () => parts.set(load, await load()), [load], onFail);
  const Part = parts.get(load) as FunctionComponent<Props> | undefined;
  return Part ? <Part {...(props ?? ({} as Props))} /> : <p class="nothing">正在打开…</p>;
};
