/** Pixels of a digit in the standard font of 11 points, and of the padding of a cell, at 96 to the inch. */
const digitPixels = 7;
const paddingPixels = 5;
const pixelsPerPoint = 96 / 72;

/** Pixels of a column whose width is given in characters, as Excel draws it. */
export const columnPixels = (characters: number): number =>
  Math.round(characters * digitPixels) + paddingPixels;

/** Characters of a column as wide as that. */
export const columnCharacters = (pixels: number): number => (pixels - paddingPixels) / digitPixels;

export const rowPixels = (points: number): number => Math.round(points * pixelsPerPoint);

export const rowPoints = (pixels: number): number => pixels / pixelsPerPoint;
