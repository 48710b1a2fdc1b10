import { Fragment } from 'preact';
import type { CellArea, SheetDrawing } from '../../model/drawing';
import type { Book } from './book';
import type { BookState } from './book-state';
import { CellField, CellReasons } from './cell-field';
import type { SheetLayout } from '../../session/tables/sheet-blocks';
import { isIn } from '../../session/tables/moves';
import { drawnText, isField } from '../../session/tables/sheet-cells';
import type { SheetCell } from '../../session/tables/sheet-cells';
import { tooNewWorkbook } from '../../session/snapshot';
import { failedVerdict } from '../../session/tables/workbook-view';
import { SheetTable } from './sheet-table';

/** Begins what the notice says on filling in a sheet. */
const noteMark = '※';

interface ChapterViewProps {
  readonly book: Book;
  readonly state: BookState;
  readonly sheet: SheetDrawing;
  readonly layout: SheetLayout;
  readonly selected: CellArea | null;
}

const choicesOf = (sheet: SheetDrawing, cell: SheetCell): readonly string[] | undefined => {
  const found = sheet.validations.find(
    ({ accepts, areas }) => accepts.kind === 'list' && areas.some((area) => isIn(cell, area)),
  );
  if (found?.accepts.kind !== 'list') return undefined;
  const { values, isOptional } = found.accepts;
  return isOptional ? ['', ...values] : values;
};

/** One sheet: its lines and its tables, in which the clerk writes. */
export const ChapterView = ({ book, state, sheet, layout, selected }: ChapterViewProps) => {
  const isTypedOver = ({ name, content }: SheetCell): boolean => {
    const found = state.cells.get(name!);
    return 'formula' in content && found != null && found.formula === undefined;
  };
  const fieldOf = (cell: SheetCell, look: 'number' | 'entry' | 'paragraph') => {
    const name = cell.name!;
    const mark = state.marks.get(name);
    const label = book.labelOf(name);
    return (
      <>
        <CellField
          key={name}
          {...{ book, name, label, mark, look }}
          text={book.textOf(name)}
          choices={choicesOf(sheet, cell)}
          gone={!state.cells.get(name)}
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
  const contentOf = (cell: SheetCell) => {
    if (isField(cell)) return fieldOf(cell, cell.style.horizontal === 'left' ? 'entry' : 'number');
    return cell.name === undefined ? drawnText(cell) : book.textOf(cell.name);
  };
  const reasonsFor = (cell: SheetCell): readonly unknown[] => {
    const { name } = cell;
    if (name === undefined) return [drawnText(cell)];
    return [state.cells.get(name), state.results.get(name), state.marks.get(name)];
  };
  const failing = new Set(
    layout.cells.filter((cell) => drawnText(cell) === failedVerdict).map(({ area }) => area.row),
  );
  const [title] = layout.blocks;
  /** How a table is filled in is said above it here: below a long one it would be out of sight. */
  const isNote = (block: SheetLayout['blocks'][number]): boolean =>
    block.kind === 'line' && drawnText(block.cell).startsWith(noteMark);
  const blocks = [
    ...layout.blocks.slice(0, 1),
    ...layout.blocks.slice(1).filter(isNote),
    ...layout.blocks.slice(1).filter((block) => !isNote(block)),
  ];
  return (
    <>
      {blocks.map((block, index) => {
        if (block.kind === 'table')
          return (
            <SheetTable
              key={index}
              block={block}
              label={title?.kind === 'line' ? drawnText(title.cell) : sheet.name}
              contentOf={contentOf}
              reasonsFor={reasonsFor}
              isWrong={(cell) =>
                failing.has(cell.area.row) && sheet.highlights.some(({ area }) => isIn(cell, area))
              }
              selected={selected}
            />
          );
        const { cell } = block;
        if (isField(cell)) return <Fragment key={index}>{fieldOf(cell, 'paragraph')}</Fragment>;
        if (cell.style.size >= 16) return <h2 key={index}>{drawnText(cell)}</h2>;
        if (cell.style.size < 10)
          return (
            <p key={index} class="sheet-hint">
              {drawnText(cell)}
            </p>
          );
        return <h3 key={index}>{drawnText(cell)}</h3>;
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
      {snapshot === 'too-new'
        ? tooNewWorkbook
        : '这里还没有年度报告的表格。请在“新建年度报告”里填写机关名称，点“创建”。'}
    </p>
  );
};
