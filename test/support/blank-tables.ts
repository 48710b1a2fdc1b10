import { form2021 } from '../../src/forms/2021/index';
import type { Filing } from '../../src/model/filing';
import { fieldsOf } from '../../src/model/form';
import { withAnswers } from './filing-fixture';

const blank = Object.fromEntries(fieldsOf(form2021).map(({ name }) => [name, null]));

/** A filing with nothing but these texts: no table can speak to their figures. */
export const withBlankTables = (texts: Filing['texts']): Filing => withAnswers(blank, { texts });
