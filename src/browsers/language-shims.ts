/**
 * What pages and their workers use of the language that Chromium 80 lacks, for browsers between it and today's. Each does
 * as much of the standard as our files and their packages ask for; test/browsers holds the list complete.
 */

type Indexed<Item> = ArrayLike<Item> & { at?(index: number): Item | undefined };

/** Gives a prototype or an object what it lacks. */
const fill = (target: object, name: string, value: (...values: never[]) => unknown): void => {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
};

/** Chromium 92. */
function at<Item>(this: Indexed<Item>, index = 0): Item | undefined {
  return this[index < 0 ? this.length + Math.ceil(index) : Math.floor(index)];
}
for (const { prototype } of [Array, String, Object.getPrototypeOf(Uint8Array) as typeof Uint8Array])
  fill(prototype, 'at', at);

/** Chromium 93. */
fill(Object, 'hasOwn', (object: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, key),
);

/** Chromium 85. A regular expression that replaces all has `g` anyway. */
fill(String.prototype, 'replaceAll', function (this: string, searched: string | RegExp, by: never) {
  const all = typeof searched === 'string' ? searched.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&') : searched;
  return this.replace(typeof all === 'string' ? new RegExp(all, 'gu') : all, by);
});
