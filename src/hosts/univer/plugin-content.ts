import type { IWorkbookData } from '@univerjs/core';

/** The resources of the grid's plugins, by name. */
export const resources = {
  names: 'SHEET_DEFINED_NAME_PLUGIN',
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  highlights: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
} as const;

/** What the grid holds of a plugin. */
export const contentOf = <T>(
  { resources: all }: IWorkbookData,
  name: string,
): Readonly<Record<string, T>> => {
  const data = all?.find((each) => each.name === name)?.data;
  return data ? (JSON.parse(data) as Record<string, T>) : {};
};
