const symbolFonts = /^(?:symbol|wingdings|webdings|marlett|zapfdingbats)/iu;

/** Whether letters are pictures in a font. */
export const isSymbolFont = (name: string): boolean => symbolFonts.test(name.trim());

/** The number of a list as a program has written it; nothing where it is a bullet, of which one is the letter o. */
export const writtenNumber = (text: string): string => {
  const number = text.trim();
  return /[\p{L}\p{N}]/u.test(number) && number !== 'o' ? number : '';
};
