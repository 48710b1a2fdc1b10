import { isDeepStrictEqual } from 'node:util';

/**
 * `expect(found).toEqual(expected)`, for data by the thousand: Node compares it in a fraction of the time, and what it
 * does not take for the same is left to jest.
 */
export const expectSame = (found: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
};
