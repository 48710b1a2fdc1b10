import type { FunctionComponent } from 'preact';
import { useLoaded } from '../state/use-loaded';

interface LazyPartProps {
  /** Always the same function: a part is loaded once. */
  readonly load: () => Promise<FunctionComponent>;
  /** What else is to be done where it cannot be loaded, besides saying so. */
  readonly onFail?: () => void;
}

/** Parts by what loads them, so that they are there at once when they are shown again. */
const parts = new WeakMap<object, FunctionComponent>();

/** A part of a page that is loaded when it is first shown. */
export const LazyPart = ({ load, onFail }: LazyPartProps) => {
  useLoaded(async () => parts.set(load, await load()), [load], onFail);
  const Part = parts.get(load);
  return Part ? <Part /> : <p class="nothing">正在打开…</p>;
};
