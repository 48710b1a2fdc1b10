import type { ICommandService } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core';

/** Longest time to wait, in milliseconds. A file that is saved sooner has the results so far; Excel works them out anew. */
const patience = 20_000;

/** Nothing besides what is waiting to be worked out already. */
const nothing = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

interface Notice {
  readonly functionsExecutedState?: FormulaExecutedStateType;
}

/**
 * Waits until all formulas are worked out. Univer collects edits for a while before it calculates, and does not say
 * whether anything is waiting; so one more calculation is asked for, and the end of that is waited for.
 */
export const settleFormulas = (commands: ICommandService): Promise<void> =>
  new Promise((resolve) => {
    let started = false;
    const listening = commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) started = true;
      if (id !== SetFormulaCalculationNotificationMutation.id || !started) return;
      const state = (params as Notice).functionsExecutedState;
      // One that is stopped is begun anew with what has come meanwhile.
      if (state !== undefined && state !== FormulaExecutedStateType.STOP_EXECUTION) done();
    });
    const timer = setTimeout(() => done(), patience);
    const done = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, nothing, { onlyLocal: true });
  });
