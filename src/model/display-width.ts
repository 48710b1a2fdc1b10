/** Signs that Chinese fonts draw as wide as a character, though Unicode leaves their width open. */
const wideSigns = '“”‘’—…·〔〕※';

/** Columns that a text takes in a font for Chinese: Chinese characters and full-width signs take two. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of text)
    width += (character.codePointAt(0) ?? 0) > 0x2e7f || wideSigns.includes(character) ? 2 : 1;
  return width;
};
