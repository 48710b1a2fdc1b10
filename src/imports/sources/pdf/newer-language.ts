/**
 * What pdf.js uses of the language that Chromium 80 and Node 20 lack and that it does not bring along. Each does as much
 * of the standard as pdf.js asks for.
 */

/** Gives a prototype or an object what it lacks. */
const supply = (target: object, name: string, value: (...values: never[]) => unknown): void => {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
};

/** Chromium 119. */
supply(Promise, 'withResolvers', <Value>() => {
  let resolve!: (value: Value) => void;
  let reject!: (why: unknown) => void;
  const promise = new Promise<Value>((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
});

/** Chromium 114. What is left behind is not used any more. */
supply(
  ArrayBuffer.prototype,
  'transferToFixedLength',
  function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length);
  },
);

/** Chromium 110. */
supply(Array.prototype, 'toSpliced', function <Item>(this: readonly Item[], from: number, count: number) {
  return this.filter((_, index) => index < from || index >= from + count);
});
