/** What bytes from 80 to 9F are in Windows-1252; some versions of Node take them for control signs. */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text that bytes are in Windows-1252, one sign each. */
export const westernText = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes)
    text += byte >= 0x80 && byte < 0xa0 ? special[byte - 0x80]! : String.fromCharCode(byte);
  return text;
};
