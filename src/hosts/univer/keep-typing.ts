import type { Univer } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';
import type { CellPlace } from '../../model/address';
import type { Grid } from './create-univer';

/**
 * Leaves a cell alone that is being typed into. Univer 0.25.1 fills an open cell editor anew whenever a formula gives
 * a result in the same row and column, on whatever sheet: figures that are typed while others are still being worked
 * out would be lost. What is in the editor is looked up again in any case when it opens the next time.
 * Univer has an editor only once there is a workbook.
 */
export const keepTyping = (univer: Univer): void => {
  const bridge = univer.__getInjector().get(IEditorBridgeService);
  const refresh = bridge.refreshEditCellState.bind(bridge);
  bridge.refreshEditCellState = () => {
    if (!bridge.isVisible().visible) refresh();
  };
};

/** Whether somebody is typing into a cell. */
export const isTypedInto = ({ univer, api }: Grid, { sheet, row, column }: CellPlace): boolean => {
  const bridge = univer.__getInjector().get(IEditorBridgeService);
  const cell = bridge.isVisible().visible ? bridge.getEditLocation() : null;
  const typedSheet = api.getActiveWorkbook()?.getSheetBySheetId(cell?.sheetId ?? '');
  return cell?.row === row && cell.column === column && typedSheet?.getSheetName() === sheet;
};
