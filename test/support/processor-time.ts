/**
 * The processor's time that a work takes, in seconds. What else the machine does meanwhile does not count, so that a
 * bound holds on a busy one as well.
 */
export const processorTime = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
