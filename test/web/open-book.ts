import { statedDrawing } from '../../src/workbook/draw';
import { readNamedCells } from '../../src/files/named-cells';
import { forms } from '../../src/forms/index';
import { History } from '../../src/session/edit/history';
import { upkeepOf } from '../../src/session/edit/upkeep';
import { Book } from '../../src/web/chapters/book';
import { BookHost } from '../../src/web/chapters/book-host';
import { thisYear } from '../support/filing-fixture';

/** A file as the page has it, and what it saves of it. @param history noted nowhere unless it is given */
export const openBook = async (
  file: Uint8Array,
  history = new History({ load: () => null, save: () => undefined }),
) => {
  const host: BookHost = new BookHost(
    file,
    { changed: () => book.refresh(), reveal: (place) => 'name' in place && book.show(place.name) },
    history,
  );
  const book: Book = new Book(host, history, { forms, stated: statedDrawing }, () => thisYear);
  await host.load();
  book.refresh();
  const save = async (): Promise<Uint8Array> => (await host.save(upkeepOf(forms)))!;
  return {
    ...{ host, book, save },
    saved: async (...names: readonly string[]) => {
      const cells = await readNamedCells(await save());
      return names.map((name) => cells.get(name)?.value);
    },
  };
};
