import { choicesName } from '../../collect/match/choices';

/** Names of what stands in the folder. */
export const outputNames = {
  rollUp: '汇总.xlsx',
  letters: '退回意见',
  allLetters: '退回意见汇总.xlsx',
  area: '本级政府.xlsx',
  choices: `${choicesName}.csv`,
} as const;
