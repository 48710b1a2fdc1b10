import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Stands for a brace: no text has it, for it is no character. */
const brace = '\ufdd0';

/** A text in which nothing can be taken for a placeholder. */
export const hideBraces = (text: string): string => text.replaceAll('{', brace);

/** A document in which the braces of {@link hideBraces} are seen again. */
export const showBraces = (docx: Uint8Array): Uint8Array => {
  const parts = unzipSync(docx);
  let isChanged = false;
  for (const [path, bytes] of Object.entries(parts)) {
    if (!path.endsWith('.xml')) continue;
    const xml = strFromU8(bytes);
    if (!xml.includes(brace)) continue;
    parts[path] = strToU8(xml.replaceAll(brace, '{'));
    isChanged = true;
  }
  return isChanged ? zipSync(parts) : docx;
};
