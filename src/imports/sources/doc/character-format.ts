import { eachChange } from './format-changes';

/** What of the format of a character decides how it is read. */
export interface CharacterFormat {
  /** Not shown, or taken away by a tracked change. */
  readonly isHidden: boolean;
  /** Above the line. */
  readonly isRaised: boolean;
  /** Stands for something else, such as a picture or the beginning of a field. */
  readonly isSpecial: boolean;
}

/** Changes of a format by their names in [MS-DOC], without sprmC. */
const [fRMarkDel, fVanish, fSpec, symbol, iss, hpsPos] = [0x0800, 0x083c, 0x0855, 0x6a09, 0x2a48, 0x4845];
/** As its style has it, and the opposite of that; styles of text that is shown do not hide it. */
const asStyle = 128;
const superscript = 1;

/** Reads the format of a character. @param lists of changes, one after another */
export const characterFormat = (...lists: readonly Uint8Array[]): CharacterFormat => {
  let [isDeleted, isVanished, isSpecial, isRaised] = [false, false, false, false];
  for (const list of lists)
    eachChange(list, (id, operand) => {
      const isOn = operand.getUint8(0) !== 0 && operand.getUint8(0) !== asStyle;
      if (id === fRMarkDel) isDeleted = isOn;
      else if (id === fVanish) isVanished = isOn;
      else if (id === fSpec) isSpecial = isOn;
      // A sign by its number in a font of symbols is special, whether its writer says so or not.
      else if (id === symbol) isSpecial = true;
      else if (id === iss) isRaised = operand.getUint8(0) === superscript;
      else if (id === hpsPos) isRaised = operand.getInt16(0, true) > 0;
    });
  return { isHidden: isDeleted || isVanished, isSpecial, isRaised };
};
