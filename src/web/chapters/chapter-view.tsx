import { Fragment } from 'preact';
import type { CellArea, SheetDrawing } from '../../model/drawing';
import type { Book, BookState } from './book';
import { CellField, CellReasons } from './cell-field';
import type { SheetLayout } from '../../session/tables/sheet-blocks';
import { isField } from '../../session/tables/sheet-cells';
import type { SheetCell } from '../../session/tables/sheet-cells';
import { SheetTable } from './sheet-table';

interface ChapterViewProps {
  readonly book: Book;
  readonly state: BookState;
  readonly sheet: SheetDrawing;
  readonly layout: SheetLayout;
  readonly selected: CellArea | null;
}

const verdictOfFailure = '✗';

const choicesOf = (sheet: SheetDrawing, { area }: SheetCell): readonly string[] | undefined => {
  const found = sheet.validations.find(
    ({ accepts, areas }) =>
      accepts.kind === 'list' && areas.some(({ row, column }) => row === area.row && column === area.column),
  );
  return found?.accepts.kind === 'list' ? found.accepts.values : undefined;
};

const textOf = ({ content }: SheetCell): string => {
  const shown = 'formula' in content ? content.result : content.value;
  return String(shown ?? '');
};

/** One sheet: its lines and its tables, in which the clerk writes. */
export const ChapterView = ({ book, state, sheet, layout, selected }: ChapterViewProps) => {
  /** The label in the row of a cell that has no name of its own to be called by. */
  const labelOf = (cell: SheetCell, row: readonly SheetCell[]): string =>
    book.labelOf(cell.name!) || row.filter((each) => !isField(each)).map(textOf)[0] || sheet.name;
  const isTypedOver = ({ name, content }: SheetCell): boolean => {
    const found = state.cells.get(name!);
    return 'formula' in content && found != null && found.formula === undefined;
  };
  const fieldOf = (cell: SheetCell, row: readonly SheetCell[], look: 'number' | 'entry' | 'paragraph') => {
    const name = cell.name!;
    const mark = state.marks.get(name);
    const label = labelOf(cell, row);
    return (
      <>
        <CellField
          key={name}
          {...{ book, name, label, mark, look }}
          text={book.textOf(name)}
          choices={choicesOf(sheet, cell)}
          gone={state.cells.get(name) === null}
        />
        {isTypedOver(cell) && (
          <button
            type="button"
            class="restore"
            title="这个总计是直接填写的。点这里恢复自动求和。"
            aria-label={`恢复自动求和：${label}`}
            onClick={() => book.restoreFormula(name)}
          >
            ∑
          </button>
        )}
      </>
    );
  };
  const contentOf = (cell: SheetCell, row: readonly SheetCell[]) => {
    if (isField(cell)) return fieldOf(cell, row, cell.style.horizontal === 'left' ? 'entry' : 'number');
    return cell.name === undefined ? textOf(cell) : book.textOf(cell.name);
  };
  const signatureOf = (cell: SheetCell): string => {
    const { name } = cell;
    if (name === undefined) return textOf(cell);
    const { look, says } = state.marks.get(name) ?? {};
    return [book.textOf(name), look, says, isTypedOver(cell), state.cells.get(name) === null].join('\n');
  };
  const failing = new Set(
    layout.cells.filter((cell) => textOf(cell) === verdictOfFailure).map(({ area }) => area.row),
  );
  const [title] = layout.blocks;
  return (
    <>
      {layout.blocks.map((block, index) => {
        if (block.kind === 'table') {
          const rowOf = new Map(block.rows.map((row) => [row[0]?.area.row, row]));
          return (
            <SheetTable
              key={index}
              block={block}
              label={title?.kind === 'line' ? textOf(title.cell) : sheet.name}
              contentOf={(cell) => contentOf(cell, rowOf.get(cell.area.row) ?? [])}
              signatureOf={signatureOf}
              isWrong={(cell) => failing.has(cell.area.row) && cell.area.column < 6}
              selected={selected}
            />
          );
        }
        const { cell } = block;
        if (isField(cell)) return <Fragment key={index}>{fieldOf(cell, [], 'paragraph')}</Fragment>;
        if (cell.style.size >= 16) return <h2 key={index}>{textOf(cell)}</h2>;
        if (cell.style.size < 10)
          return (
            <p key={index} class="sheet-hint">
              {textOf(cell)}
            </p>
          );
        return <h3 key={index}>{textOf(cell)}</h3>;
      })}
      <CellReasons marks={state.marks} />
    </>
  );
};

/** What stands in place of a sheet where there is none to be shown. */
export const NoTables = ({ snapshot }: Pick<BookState, 'snapshot'>) => {
  if (snapshot === null) return <p class="no-tables">正在打开工作簿…</p>;
  return (
    <p class="no-tables">
      {snapshot === 'unknown-form'
        ? '这个工作簿由更新版本的软件制作，这里认不出来。请更新软件后再打开。'
        : '这里还没有年度报告的表格。请在“新建年度报告”里填写机关名称，点“创建”。'}
    </p>
  );
};
