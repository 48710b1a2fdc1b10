/** Given to jest as `--filter`: only the tests of the suite that SUITE names. */
module.exports = async (files) => {
  const { suiteOf } = await import('./test-needs.mjs');
  return { filtered: files.filter((file) => suiteOf(file) === process.env.SUITE) };
};
