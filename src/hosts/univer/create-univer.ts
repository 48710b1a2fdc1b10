import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import highlightWords from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import {
  CalculationMode,
  CELL_INVERTED_INDEX_CACHE,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';

/** A grid in an element, with no workbook in it yet. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

// The index by which Univer compares a column with a value takes 0 for a blank, and the text 5 for the number: without
// it each cell is compared for itself, as Excel does.
CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
CELL_INVERTED_INDEX_CACHE.shouldContinueBuildingCache = () => false;

type Plugins = Parameters<Univer['registerPlugins']>[0];

/** Starts Univer in an element that has a height. Nothing of it asks the network for anything. */
export const createUniver = (container: HTMLElement): Grid => {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreWords, highlightWords, validationWords) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      disableAutoFocus: true,
      formula: { initialFormulaComputing: CalculationMode.FORCED },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  for (const { plugins } of presets)
    univer.registerPlugins(plugins.map((plugin) => (Array.isArray(plugin) ? plugin : [plugin])) as Plugins);
  return { univer, api: FUniver.newAPI(univer) };
};
