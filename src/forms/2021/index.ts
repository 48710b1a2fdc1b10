import type { FullForm } from '../../model/form';
import { bareForm2021 } from './bare-form';
import { claimsWith } from './claims';
import { reading } from './reading';
import { results } from './tables';
import { writing } from './writing';

/** The form in force: reports of 2021 and later. */
export const form2021: FullForm = { ...bareForm2021, claims: claimsWith(results), reading, writing };
