import { placeId } from './paragraphs';

/** Shows the field of a place (facts.<key>, problems.<n>.<part>), and gives it the focus. @returns whether there is one */
export const focusPlace = (place: string): boolean => {
  const field = document.getElementById(placeId(place));
  if (!field) return false;
  for (let fold = field.closest('details'); fold; fold = fold.parentElement!.closest('details'))
    fold.open = true;
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
  return true;
};
