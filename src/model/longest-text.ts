/** Excel's own limit for the text of a cell, in UTF-16 units. */
export const longestText = 32767;
