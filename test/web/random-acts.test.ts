import { statedDrawing } from '../../src/workbook/draw';
import fc from 'fast-check';
import { forms } from '../../src/forms/index';
import { readNamedCells } from '../../src/files/named-cells';
import type { NamedCells } from '../../src/model/drawing';
import { History } from '../../src/session/edit/history';
import type { HistoryStore } from '../../src/session/edit/history';
import { upkeepOf } from '../../src/session/edit/upkeep';
import { Book } from '../../src/web/chapters/book';
import { BookHost } from '../../src/web/chapters/book-host';
import { readFiling } from '../../src/workbook/read';
import { answerName, cellNames, previousName, textName } from '../../src/workbook/names';
import { thisYear } from '../support/filing-fixture';
import { goldenFiling, sessionOf } from '../support/golden';

const rounds = 10;
const actsPerRound = 100;

const found = (cells: NamedCells) => {
  const filing = readFiling(cells, forms);
  if (typeof filing === 'string') throw new Error(filing);
  return { filing, checked: sessionOf(filing).check() };
};

/** What may come to stand in a cell: figures mostly, and all that a clerk puts there by mistake. */
const text = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 60 }).map(String) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '/',
      '12件',
      '１２',
      '0.5',
      '-3',
      '1.5',
      '无',
      '1,200',
      ' 7 ',
      '007',
      ' ',
      '第一行\n第二行',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('=1+2', '=SUM(D5:E5)', '#DIV/0!', "'12", '_x4E00_', '<b>&amp;') },
);

it(`the rules say the same of the page and of the file it saves, through ${rounds * actsPerRound} random acts`, async () => {
  const noted = new Map<string, unknown>();
  const store: HistoryStore = {
    load: (part) => noted.get(part) ?? null,
    save: (part, value) => void noted.set(part, value),
  };
  const history = new History(store);
  const host = new BookHost(undefined, { changed: () => book.refresh(), reveal: () => undefined }, history);
  const book = new Book(host, history, { forms, stated: statedDrawing }, () => thisYear);
  const filing = goldenFiling('2025-stock-chain');
  await host.draw(sessionOf(filing).draw());
  const names = [
    ...new Set([
      ...Object.keys(filing.answers).map(answerName),
      ...Object.keys(filing.previous?.answers ?? {}).map(previousName),
      textName('problems'),
      cellNames.year,
    ]),
  ].filter((name) => host.cells.has(name));
  const cell = fc.record({ name: fc.constantFrom(...names), text });
  const act = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(cell, fc.boolean()).map(([{ name, text: typed }, leaves]) => () => {
        for (const keys of [typed.slice(0, 1), typed]) book.type(name, keys);
        if (leaves) book.settle(name);
      }),
    },
    { weight: 2, arbitrary: fc.array(cell, { maxLength: 8 }).map((cells) => () => book.paste(cells, 0)) },
    { weight: 1, arbitrary: fc.constant(() => book.undo()) },
    { weight: 1, arbitrary: fc.constant(() => book.redo()) },
  );
  const batches = fc.sample(fc.array(act, { minLength: actsPerRound, maxLength: actsPerRound }), {
    numRuns: rounds,
    seed: 2022,
  });
  for (const [round, acts] of batches.entries()) {
    for (const each of acts) each();
    const saved = await readNamedCells((await host.save(upkeepOf(forms)))!);
    expect({ round, ...found(host.cells) }).toEqual({ round, ...found(saved) });
    expect({ round, missing: new History(store).missingIn(saved) }).toEqual({ round, missing: [] });
  }
  expect(batches.flat()).toHaveLength(1000);
});
