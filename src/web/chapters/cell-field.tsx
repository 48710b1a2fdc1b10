import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Book } from './book';
import type { BookState } from './book-state';
import { useLateText } from './use-late-text';
import type { Mark } from '../../session/tables/cell-marks';

interface CellFieldProps {
  readonly book: Book;
  readonly name: string;
  readonly label: string;
  /** What stands in the cell. */
  readonly text: string;
  readonly mark: Mark | undefined;
  readonly look: 'number' | 'entry' | 'paragraph';
  /** What may be chosen, where nothing else can be written. */
  readonly choices?: readonly string[] | undefined;
  /** The cell is gone from the workbook. */
  readonly gone: boolean;
}

/** A cell that the clerk fills in. What is typed counts at once, and is complete when the field is left. */
export const CellField = ({ book, name, label, text, mark, look, choices, gone }: CellFieldProps) => {
  /** The keys as they were typed, for as long as the cell holds what they amount to: “007” stays in view while it is 7. */
  const [typed, setTyped] = useState({ shown: text, amountsTo: text });
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const isElsewhere = look === 'paragraph' && document.activeElement !== field.current;
  const shown = useLateText(typed.amountsTo === text ? typed.shown : text, field, isElsewhere);
  useLayoutEffect(() => {
    // What came from elsewhere into the cell in which one stands is replaced by the next key, as if it had been there.
    if (typed.amountsTo !== text && look !== 'paragraph' && document.activeElement === field.current)
      field.current?.select();
  }, [text]);
  const take = (next: string): void => {
    setRefused(!book.type(name, next));
    setTyped({ shown: next, amountsTo: book.textOf(name) });
  };
  const shared = {
    class: `cell ${look} ${mark?.look ?? ''}`,
    'data-name': name,
    'aria-label': label,
    'aria-invalid': mark?.look === 'bad',
    'aria-describedby': mark ? reasonId(name) : undefined,
    title: gone ? '这个单元格已从工作簿里删除，请用 Excel 或 WPS 恢复。' : mark?.says,
    disabled: gone,
  };
  const typing = {
    ref: field,
    value: shown,
    autocomplete: 'off',
    onInput: (event: InputEvent) => {
      const { value } = event.currentTarget as HTMLInputElement;
      book.pastes.typed(name);
      // What an input method is still putting together is no text yet.
      if (event.isComposing) setTyped({ shown: value, amountsTo: text });
      else take(value);
    },
    onCompositionEnd: (event: CompositionEvent) => take((event.currentTarget as HTMLInputElement).value),
    onBlur: () => {
      // What the cell cannot hold stays to be shortened.
      if (!isRefused) setTyped({ shown: text, amountsTo: text });
      if (book.isTyping(name)) book.settle(name);
    },
  };
  if (choices)
    return (
      <select {...shared} value={text} onChange={({ currentTarget: { value } }) => book.fill(name, value)}>
        {(choices.includes(text) ? choices : [text, ...choices]).map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  if (look === 'number') return <input {...shared} {...typing} inputMode="decimal" />;
  return (
    // Where a field does not grow with its text by itself, the text once more, unseen, gives it its height.
    <span class={`grows ${look}`} data-text={growsByItself ? undefined : `${shown}\n`}>
      <textarea {...shared} {...typing} rows={1} />
    </span>
  );
};

/** Laying a long text out once and not twice at each key. */
const growsByItself = globalThis.CSS?.supports('field-sizing', 'content');

const reasonId = (name: string): string => `reason-${name}`;

/** What is said of cells, for screen readers: apart from the table, which need not be laid out anew when it changes. */
export const CellReasons = ({ marks }: Pick<BookState, 'marks'>) => (
  <div hidden>
    {[...marks].map(([name, { says }]) => (
      <p key={name} id={reasonId(name)}>
        {says}
      </p>
    ))}
  </div>
);
