import type { Sheet } from 'hucre';
import type { ISheetDataValidationRule, IWorkbookData } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { canonical } from './canonical';
import { listOf } from './grid-areas';
import { fileHighlight } from './grid-highlights';
import { fileValidation } from './grid-validations';
import { contentOf, resources } from './plugin-content';
import type { GridWorkbook } from './to-grid';

/** Carries validations and conditional formats; those that nobody has touched stay as the file has them. */
export const carryRules = (sheet: Sheet, id: string, grid: IWorkbookData, shown: GridWorkbook): void => {
  const before = contentOf<readonly { uid?: string; cfId?: string }[]>;
  const wasShown = (name: string, rule: string): string | undefined => {
    const old = (before(shown.data, name)[id] ?? []).find(({ uid, cfId }) => (uid ?? cfId) === rule);
    return old && canonical({ ...old, ranges: undefined });
  };
  const unchanged = (name: string, key: string, rule: object): boolean =>
    wasShown(name, key) === canonical({ ...rule, ranges: undefined });

  const validations = contentOf<readonly ISheetDataValidationRule[]>(grid, resources.validations)[id] ?? [];
  sheet.dataValidations = validations.flatMap((rule) => {
    const old = shown.validations.get(rule.uid);
    return (
      (old && unchanged(resources.validations, rule.uid, rule)
        ? { ...old, range: listOf(rule.ranges) }
        : fileValidation(rule)) ?? []
    );
  });

  const highlights = contentOf<readonly IConditionFormattingRule[]>(grid, resources.highlights)[id] ?? [];
  const hidden = (sheet.conditionalRules ?? []).filter((rule) => {
    const key = [...shown.highlights].find(([, each]) => each === rule)?.[0];
    return key !== undefined && wasShown(resources.highlights, key) === undefined;
  });
  sheet.conditionalRules = [
    ...highlights.flatMap((rule, index) => {
      const old = shown.highlights.get(rule.cfId);
      return (
        (old && unchanged(resources.highlights, rule.cfId, rule)
          ? { ...old, range: listOf(rule.ranges) }
          : fileHighlight(rule, index + 1)) ?? []
      );
    }),
    ...hidden,
  ];
};
