import { asQuoted } from '../model/nest-quotes';
import { inSource } from './prose';
import type { Prose, TextRange } from './prose';

const longest = 26;

/** Words of the source on one line, as a message quotes them: without the signs before them, and the beginning of long ones left out. */
export const quote = (prose: Prose, range: TextRange): string => {
  const { from, to } = inSource(prose, range);
  const words = prose.source
    .slice(from, to)
    .replace(/\s+/gu, '')
    .replace(/^[\p{P}\p{S}]+(?=[\p{L}\p{N}])|(?<![，、；。：,;:])[，、；。：,;:]+$/gu, '');
  const characters = [...words];
  // They stand in quotation marks, of which a cut may leave one without the other.
  return asQuoted(characters.length <= longest ? words : `……${characters.slice(-longest).join('')}`);
};
