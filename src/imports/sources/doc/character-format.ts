import { eachChange } from './format-changes';

/** What of the format of a character decides how it is read. */
export interface CharacterFormat {
  /** Not shown, or taken away by a tracked change. */
  readonly isHidden: boolean;
  /** Stands for something else, such as a picture or the beginning of a field. */
  readonly isSpecial: boolean;
}

/** `symbol` is a sign by its number in a font of symbols; some writers do not say that it is special, as [MS-DOC] asks. */
const [deleted, vanished, special, symbol] = [0x0800, 0x083c, 0x0855, 0x6a09];
/** As its style has it, and the opposite of that; styles of text that is shown do not hide it. */
const asStyle = 128;

/** Reads the format of a character. @param lists of changes, one after another */
export const characterFormat = (...lists: readonly Uint8Array[]): CharacterFormat => {
  let [isDeleted, isVanished, isSpecial] = [false, false, false];
  for (const list of lists)
    eachChange(list, (id, operand) => {
      const isOn = operand.getUint8(0) !== 0 && operand.getUint8(0) !== asStyle;
      if (id === deleted) isDeleted = isOn;
      else if (id === vanished) isVanished = isOn;
      else if (id === special) isSpecial = isOn;
      else if (id === symbol) isSpecial = true;
    });
  return { isHidden: isDeleted || isVanished, isSpecial };
};
