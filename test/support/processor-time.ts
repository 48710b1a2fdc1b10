/**
 * The processor's time that a deed takes, in seconds. What else the machine does meanwhile does not count, so that a
 * bound holds on a busy one as well.
 */
export const processorTime = async (deed: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await deed();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
