import { Fault } from '../../../model/fault';
import { NumberedStyles } from './numbered-styles';
import { Numbering } from './numbering';
import type { DocumentLists } from './paragraph-numbers';

/** The parts of a document that tell how it numbers paragraphs; programs on the web number the parts themselves. */
export const listParts = {
  numbering: /^word\/numbering\d{0,9}\.xml$/u,
  styles: /^word\/styles\d{0,9}\.xml$/u,
} as const;

/**
 * How a document numbers its paragraphs, by its own parts.
 * @param partOf the XML of a part, where it is there
 * @returns nothing where there are no lists, and where they cannot be read: the text is there all the same
 */
export const listsIn = (
  partOf: (kind: keyof typeof listParts) => string | undefined,
): DocumentLists | undefined => {
  try {
    const numbering = partOf('numbering');
    if (numbering === undefined) return undefined;
    return { numbering: new Numbering(numbering), styles: new NumberedStyles(partOf('styles') ?? '') };
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
};
