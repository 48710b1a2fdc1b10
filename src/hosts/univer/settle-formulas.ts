import type { ICommandInfo, ICommandService } from '@univerjs/core';
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

/** Works out what is waiting, or everything, and waits for the end of it. */
const calculate = (commands: ICommandService, everything: boolean): Promise<void> =>
  new Promise((resolve) => {
    let started = false;
    const listening = commands.onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) started = true;
      if (started && isEnd(command)) done();
    });
    const timer = setTimeout(() => done(), patience);
    const done = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    askFor(commands, everything);
  });

const askFor = (commands: ICommandService, everything: boolean): void => {
  const params = { ...nothing, forceCalculation: everything };
  void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
};

const ends: readonly (FormulaExecutedStateType | undefined)[] = [
  FormulaExecutedStateType.SUCCESS,
  FormulaExecutedStateType.NOT_EXECUTED,
];

/** Whether a calculation has ended; one that is stopped is begun anew with what has come meanwhile. */
const isEnd = ({ id, params }: Readonly<ICommandInfo>): boolean =>
  id === SetFormulaCalculationNotificationMutation.id &&
  ends.includes((params as Notice).functionsExecutedState);

/**
 * Waits until all formulas are worked out. Univer collects edits for a while before it calculates, and does not say
 * whether anything is waiting; so a calculation is asked for, and its end is waited for. It also takes some formulas
 * before those that they refer to, so that everything is worked out once more.
 */
export const settleFormulas = async (commands: ICommandService): Promise<void> => {
  await calculate(commands, false);
  await calculate(commands, true);
};

/**
 * Works everything out once more when the calculation that follows an edit has ended, for the formulas that were
 * taken too early.
 * @returns to be called after each edit.
 */
export const workOutTwice = (commands: ICommandService): (() => void) => {
  let edited = true;
  commands.onCommandExecuted((command) => {
    if (!isEnd(command) || !edited) return;
    edited = false;
    askFor(commands, true);
  });
  return () => (edited = true);
};
