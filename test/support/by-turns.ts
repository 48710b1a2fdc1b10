/** One of several for this test file: a file always gets the same, and the files share them out among themselves. */
export const byTurns = <Each>(all: readonly Each[]): Each => {
  const file = expect.getState().testPath!.replaceAll('\\', '/');
  const sum = [...file.slice(file.lastIndexOf('/test/'))].reduce(
    (found, each) => found + each.codePointAt(0)!,
    0,
  );
  return all[sum % all.length]!;
};
