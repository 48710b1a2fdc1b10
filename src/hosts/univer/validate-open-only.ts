import { IUniverInstanceService } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';

/** Univer validates while the browser is idle; a workbook that is closed by then would be an error, and is passed over. */
export const validateOpenOnly = (injector: Injector): void => {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const units = injector.get(IUniverInstanceService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unit, ...others) =>
    units.getUnit(unit) ? validate(unit, ...others) : Promise.resolve([]);
};
