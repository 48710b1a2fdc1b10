import { Button } from '../../pane/controls/button';
import { Icon } from '../../pane/controls/icon';
import type { Book } from './book';
import type { BookState } from './book-state';

interface BookLineProps {
  readonly book: Book;
  readonly state: BookState;
  /** The cell that has the focus; empty where none has. */
  readonly at: string;
}

/** The line below a sheet: where one is, what is wrong there, and what has just happened. */
export const BookLine = ({ book, state: { marks, notice, view }, at }: BookLineProps) => {
  const { canUndo, canRedo } = book.history;
  const mark = marks.get(at);
  const reasonAt = notice?.reasonAt;
  const others = book.host.otherSheets.length;
  return (
    <footer class="book-line">
      <div class="row">
        <Button look="subtle" icon="undo" keys="Control+Z" disabled={!canUndo} onClick={() => book.undo()}>
          撤销
        </Button>
        <Button look="subtle" icon="redo" keys="Control+Y" disabled={!canRedo} onClick={() => book.redo()}>
          重做
        </Button>
      </div>
      <p class={`book-at ${mark?.look ?? ''}`}>
        {mark && <Icon name={mark.look === 'bad' ? 'bad' : 'warn'} />}
        <span>
          <b>{at === '' ? '' : book.labelOf(at)}</b> {mark?.says}
        </span>
      </p>
      {/* A reason is gone with what was wrong, and is not seen twice. */}
      <p class={reasonAt === at && !notice?.undoable ? 'unseen' : 'book-notice'} role="status">
        {notice?.says}
        {reasonAt !== undefined && marks.get(reasonAt)?.says}
        {notice?.undoable && (
          <Button look="subtle" onClick={() => book.undo()}>
            撤销
          </Button>
        )}
      </p>
      {view && others > 0 && (
        <p class="book-others">另有 {others} 张表，保存时原样保留；其他内容请用 Excel 或 WPS 打开。</p>
      )}
    </footer>
  );
};
