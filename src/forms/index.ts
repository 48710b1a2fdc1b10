import type { FullForm } from '../model/form';
import { form2019 } from './2019';
import { form2021 } from './2021';

/** All forms, the one in force first. */
export const forms: readonly FullForm[] = [form2021, form2019];
