import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SheetDrawing } from '../../model/drawing';
import type { Pane } from '../../pane/pane';
import { useObserved } from '../../pane/state/use-observed';
import type { Book } from './book';
import { bookKeyOf } from './book-keys';
import { BookLine } from './book-line';
import { ChapterTabs, chapterPanelId, chapterTabId } from './chapter-tabs';
import { ChapterView, NoTables } from './chapter-view';
import { clearIn, copyFrom, pasteInto } from './clipboard';
import { fieldTowards } from '../../session/tables/moves';
import { ReportPaper } from './report-paper';
import { layoutOfSheet } from '../../session/tables/sheet-blocks';
import { useBlock } from './use-block';

interface BookViewProps {
  readonly book: Book;
  readonly pane: Pane;
  /** Another tab has the work; what is seen here is only how it was. */
  readonly lost: boolean;
}

/** Goes on in a field: it is in sight, and typing replaces what is there. */
const enter = (root: HTMLElement | null, name: string): void => {
  const element = root?.querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"]`);
  if (!element) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

const kindOf = (element: HTMLElement): 'number' | 'entry' | 'paragraph' | 'list' => {
  if (element instanceof HTMLSelectElement) return 'list';
  if (element instanceof HTMLInputElement) return 'number';
  return element.classList.contains('entry') ? 'entry' : 'paragraph';
};

/** In half-width characters. */
const widthOf = ({ columnWidths }: SheetDrawing): number =>
  columnWidths.reduce((sum, width) => sum + width, 0);

/** The workbook as a document: chapters as tabs, each with its tables to be filled in. */
export const BookView = ({ book, pane, lost }: BookViewProps) => {
  const state = useObserved(book);
  const { chapter, view, drawn, target, snapshot, marks } = state;
  const root = useRef<HTMLDivElement>(null);
  const editing = useRef(false);
  const [at, setAt] = useState('');
  const drawing = drawn ?? view?.drawing;
  const sheet = drawing?.sheets.find(({ name }) => name === chapter);
  const layout = view && layoutOfSheet(view.drawing, chapter);
  const shown = drawing && layoutOfSheet(drawing, chapter);
  const block = useBlock(layout ?? undefined);
  useEffect(() => {
    if (target) enter(root.current, target.name);
  }, [target]);

  const wrong = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { name, sheet: on } of view?.drawing.names ?? [])
      if (marks.get(name)?.look === 'bad') counts.set(on, (counts.get(on) ?? 0) + 1);
    return counts;
  }, [view, marks]);

  const cellAt = ({ target: element }: Event) => {
    const name = element instanceof HTMLElement ? element.dataset['name'] : undefined;
    return name === undefined ? undefined : layout?.cells.find((cell) => cell.name === name);
  };
  const press = (event: KeyboardEvent): void => {
    const cell = cellAt(event);
    if (!layout || !cell) return;
    const element = event.target as HTMLElement;
    const key = bookKeyOf(event, {
      field: kindOf(element),
      isTyping: book.isTyping(cell.name!),
      isEditing: editing.current,
      hasBlock: block.area !== null,
    });
    if (!key) return;
    event.preventDefault();
    if (key.does === 'select') return block.extend(cell.area, key.direction);
    if (key.does === 'edit') {
      editing.current = true;
      const { length } = (element as HTMLInputElement).value;
      return (element as HTMLInputElement).setSelectionRange(length, length);
    }
    if (key.does === 'clear') return clearIn(book, layout, block.area!);
    block.clear();
    if (key.does === 'restore') book.restoreTyped(cell.name!);
    else if (key.does === 'move') {
      const next = fieldTowards(layout.cells, cell.area, key.direction);
      if (next?.name === undefined || next === cell) book.settle(cell.name!);
      else enter(root.current, next.name);
    } else book[key.does]();
  };
  const copy = (event: ClipboardEvent): void => {
    if (!layout || !block.area) return;
    event.preventDefault();
    copyFrom(event, book, layout, block.area);
    if (event.type === 'cut') clearIn(book, layout, block.area);
  };
  const paste = (event: ClipboardEvent): void => {
    const cell = cellAt(event);
    if (!layout || !cell || event.target instanceof HTMLTextAreaElement) return;
    pasteInto(event, book, layout, cell);
  };
  const focus = (event: FocusEvent): void => {
    const cell = cellAt(event);
    editing.current = false;
    setAt(cell?.name ?? '');
    if (cell && kindOf(event.target as HTMLElement) !== 'paragraph')
      (event.target as HTMLInputElement).select?.();
  };
  return (
    <div class="book" inert={lost} ref={root}>
      {view && (
        <ChapterTabs
          sheets={view.drawing.sheets.map(({ name }) => name)}
          wrong={wrong}
          chapter={chapter}
          onOpen={(name) => book.open(name)}
        />
      )}
      <div
        class={`chapter ${block.area ? 'selecting' : ''}`}
        role={view ? 'tabpanel' : undefined}
        id={chapterPanelId}
        aria-labelledby={view ? chapterTabId(chapter) : undefined}
        onKeyDown={press}
        onFocusIn={focus}
        onCopy={copy}
        onCut={copy}
        onPaste={paste}
        {...block.drag}
      >
        <div class="paper" style={sheet && `--paper:${widthOf(sheet)}`}>
          {view && chapter === view.reportSheet ? (
            <ReportPaper pane={pane} cells={state.cells} />
          ) : sheet && shown ? (
            <ChapterView
              key={chapter}
              book={book}
              state={state}
              sheet={sheet}
              layout={shown}
              selected={block.area}
            />
          ) : (
            <NoTables snapshot={snapshot} />
          )}
        </div>
      </div>
      <BookLine book={book} state={state} at={at} />
    </div>
  );
};
