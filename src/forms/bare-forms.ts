import type { Form } from '../model/form';
import { bareForm2019 } from './2019/bare-form';
import { bareForm2021 } from './2021/bare-form';

/** The same forms as in `index.ts`, for a first page, which loads their claims when texts are read. */
export const bareForms: readonly Form[] = [bareForm2021, bareForm2019];
