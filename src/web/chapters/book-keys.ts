import type { Direction } from '../../session/tables/moves';

/** What a key does in the tables. */
export type BookKey =
  | { readonly does: 'move' | 'select'; readonly direction: Direction }
  | { readonly does: 'undo' | 'redo' | 'restore' | 'edit' | 'clear' };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const ends: Readonly<Record<string, Direction>> = { Home: 'first', End: 'last' };
const corners: Readonly<Record<string, Direction>> = { Home: 'top', End: 'bottom' };
const alongText = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** Where a key is pressed, which decides what it means there. */
export interface KeyPlace {
  readonly field: 'number' | 'entry' | 'paragraph' | 'list';
  /** Something was typed since the field was entered. */
  readonly isTyping: boolean;
  /** F2 was pressed: arrows go from one digit to the next. */
  readonly isEditing: boolean;
  readonly hasBlock: boolean;
}

/** What a key that is pressed in a cell asks for; nothing where it keeps its usual meaning. */
export const bookKeyOf = (event: KeyboardEvent, place: KeyPlace): BookKey | undefined => {
  const { key, shiftKey, altKey, isComposing } = event;
  const { field, isTyping, isEditing, hasBlock } = place;
  const withControl = event.ctrlKey || event.metaKey;
  if (isComposing || altKey) return undefined;
  if (withControl && /^[zy]$/iu.test(key)) {
    // A paragraph that is being written is taken back word by word, as everywhere.
    if (field === 'paragraph' && isTyping) return undefined;
    return { does: /y/iu.test(key) || shiftKey ? 'redo' : 'undo' };
  }
  if (key === 'Escape') return { does: 'restore' };
  if (field === 'paragraph' || field === 'list') return undefined;
  if (key === 'F2') return { does: 'edit' };
  if (key === 'Enter') return { does: 'move', direction: shiftKey ? 'up' : 'down' };
  if (key === 'Delete' && hasBlock) return { does: 'clear' };
  if (withControl) return corners[key] && { does: 'move', direction: corners[key] };
  if ((isEditing || field === 'entry') && alongText.has(key)) return undefined;
  const direction = arrows[key] ?? (shiftKey ? undefined : ends[key]);
  return direction && { does: shiftKey ? 'select' : 'move', direction };
};
