import { factAt } from '../../model/facts';
import type { Filing } from '../../model/filing';

/** Where a figure of the report stands: a fact that is not stated there is asked for by a table. */
export const figurePlace = (fields: readonly string[], { facts = {} }: Filing): string | undefined =>
  fields.find((field) => {
    const fact = factAt(field);
    return fact === undefined || (facts[fact] ?? null) !== null;
  }) ?? fields[0];
