import type { FullForm } from '../../model/form';
import { requestClaims } from '../claims/index';
import { bareForm2019 } from './bare-form';
import { reading } from './reading';
import { results } from './tables';
import { writing } from './writing';

/** The form of the reports of 2019 and 2020, so that older reports can be read. */
export const form2019: FullForm = { ...bareForm2019, claims: requestClaims(results), reading, writing };
