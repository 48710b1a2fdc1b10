import { forms } from '../../src/forms/index';
import type { Filing } from '../../src/model/filing';
import { fieldsOf } from '../../src/model/form';
import { goldenFiling } from '../support/golden';

/** Real figures that hold together. */
export const sampleFiling: Filing = { ...goldenFiling('2023-prefecture-city'), remarks: {} };

/** The same with one total typed over. */
export const wrongFiling: Filing = goldenFiling('2025-row-total-wrong');

/** One figure that does not follow from last year's. */
export const carryOverNote: Filing = goldenFiling('2025-carry-over-differs');

/** Fields of the form in force, for tests that type into cells. */
export const fields = fieldsOf(forms[0]!);
