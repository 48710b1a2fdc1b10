/** Puts together what has the same key, in the order in which it came: in time that grows no faster than how much there is. */
export const groupBy = <Key, Each>(
  all: Iterable<Each>,
  keyOf: (each: Each) => Key,
): ReadonlyMap<Key, readonly Each[]> => {
  const groups = new Map<Key, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    const known = groups.get(key);
    if (known) known.push(each);
    else groups.set(key, [each]);
  }
  return groups;
};
