/**
 * Signs that nobody sees: marks that turn the direction of writing round, spaces and joints without width, soft hyphens,
 * marks of byte order, fillers, tags, and code points that are no characters. They make one name look like another. A joint
 * between two emoji is seen: it makes one of them.
 */
export const invisible =
  /(?<!\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)\u200D|\u200D(?!\p{Extended_Pictographic})|\u034F|[\u17B4\u17B5]|[\u180B-\u180F]|[\u00AD\u061C\u115F\u1160\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFDD0-\uFDEF\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]/gu;

/** A text as it is seen. Control characters and halves of characters stay: whoever writes files refuses those. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '');
