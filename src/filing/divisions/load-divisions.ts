import type { Divisions } from './divisions';

/** Loads the divisions of China, which no first page needs. */
export const loadDivisions = async (): Promise<Divisions> => (await import('./all-divisions')).allDivisions;
