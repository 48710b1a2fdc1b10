import { render } from 'preact';
import { form2021 } from '../../src/forms/2021/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { mostProblems, problemStates } from '../../src/model/problem';
import { layoutOfSheet } from '../../src/session/tables/sheet-blocks';
import { ChapterView } from '../../src/web/chapters/chapter-view';
import { factName, formerProblemName, problemName } from '../../src/workbook/names';
import { withAnswers } from '../support/filing-fixture';
import { sessionOf } from '../support/golden';
import { openBook } from './open-book';

const { writing } = form2021;

/** What may be picked in each cell of a sheet that offers a list, by the name of the cell. */
const listsOn = async (chapter: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { book } = await openBook(await writeDrawing(sessionOf(withAnswers({})).draw()));
  await book.complete();
  const { drawing } = book.state.view!;
  const sheet = drawing.sheets.find(({ name }) => name === chapter)!;
  const layout = layoutOfSheet(drawing, chapter)!;
  render(<ChapterView {...{ book, sheet, layout }} state={book.state} selected={null} />, document.body);
  return new Map(
    [...document.querySelectorAll('select')].map((field) => [
      field.dataset['name']!,
      [...field.options].map(({ text }) => text),
    ]),
  );
};

it('each fact of yes or no has its list', async () => {
  const lists = await listsOn('工作情况');
  const asked = writing.facts.flatMap(({ facts }) => facts).filter(({ kind }) => kind === 'tick');
  expect(asked.length).toBeGreaterThan(5);
  for (const { key } of asked) expect([key, lists.get(factName(key))]).toEqual([key, ['', '是', '否']]);
});

it('each problem has its lists, the last as the first', async () => {
  const lists = await listsOn('五、问题改进');
  for (let number = 1; number <= mostProblems; number++) {
    expect(lists.get(problemName(number, 'area'))).toEqual(['', ...writing.problemAreas]);
    expect(lists.get(formerProblemName(number, 'state'))).toEqual(['', ...Object.values(problemStates)]);
  }
});
