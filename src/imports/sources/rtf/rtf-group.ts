import type { RtfRow } from './rtf-row';

/** What holds inside a group and is as before behind it. */
export interface Group {
  readonly isPassedOver: boolean;
  readonly isFontTable: boolean;
  /** The number of a paragraph in a list, as it is shown. */
  readonly isListNumber: boolean;
  readonly font: number;
  /** How many signs follow a sign in Unicode, for programs that do not know it. */
  readonly substitutes: number;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  /** Above the line. */
  readonly isRaised: boolean;
  readonly isInTable: boolean;
  readonly level: number;
  /** The row of the table around, in a group where that of another table is described. */
  readonly outerRow?: RtfRow | undefined;
  /** A box that stands beside the text around it. */
  readonly isBox: boolean;
  /** Has the same text twice, the second time in Unicode. */
  readonly isTwofold: boolean;
}

/** What holds outside of all groups. */
export const outermost: Group = {
  isPassedOver: false,
  isFontTable: false,
  isListNumber: false,
  font: 0,
  substitutes: 1,
  isHidden: false,
  isDeleted: false,
  isRaised: false,
  isInTable: false,
  level: 0,
  isBox: false,
  isTwofold: false,
};
