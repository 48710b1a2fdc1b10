import type { FunctionComponent } from 'preact';
import type { Pane } from '../pane';
import { useLoaded } from '../state/use-loaded';

interface LazyPartProps<Props> {
  readonly pane: Pane;
  /** Always the same function: a part is loaded once. */
  readonly load: () => Promise<FunctionComponent<Props>>;
  readonly props: Props;
}

/** Parts by what loads them, so that they stand at once when they are shown again. */
const parts = new WeakMap<object, unknown>();

/** A part of a page that is loaded when it is first shown. */
export const LazyPart = <Props extends object>({ pane, load, props }: LazyPartProps<Props>) => {
  useLoaded(pane, async () => parts.set(load, await load()), [pane, load]);
  const Part = parts.get(load) as FunctionComponent<Props> | undefined;
  return Part ? <Part {...props} /> : <p class="nothing">正在打开…</p>;
};
