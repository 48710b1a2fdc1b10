import { render } from 'preact';
import { act } from 'preact/test-utils';
import { useDrop } from '../../src/web/use-drop';

const taken: string[] = [];
const take = (file: File): void => void taken.push(file.name);

const Page = ({ importing }: { readonly importing: boolean }) => {
  const over = useDrop(take);
  return (
    <>
      <div id="tables" />
      <div class="pane">
        <p id="figures">表三</p>
        {importing && <section class="import">也可以把文件拖到这里</section>}
      </div>
      {over && <p class="drop-hint">松开鼠标，打开这个工作簿</p>}
    </>
  );
};

const show = (importing: boolean): Promise<void> =>
  act(() => {
    document.body.replaceChildren();
    render(<Page importing={importing} />, document.body);
  });

/** Holds a file over an element, and lets it go. @returns what else on the page heard of it, and whether the hint was shown. */
const drop = async (selector: string) => {
  const heard: string[] = [];
  const hear = ({ type }: Event): void => void heard.push(type);
  const file = new File(['x'], '年报.xlsx');
  const items = [{ kind: 'file', getAsFile: () => file }];
  let hinted = false;
  for (const type of ['dragover', 'drop']) {
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
      dataTransfer: { types: ['Files'], items, files: [file] },
    });
    addEventListener(type, hear);
    await act(() => void document.querySelector(selector)!.dispatchEvent(event));
    removeEventListener(type, hear);
    hinted ||= document.querySelector('.drop-hint') !== null;
  }
  return { heard, hinted };
};

beforeEach(() => taken.splice(0));
afterEach(() => render(null, document.body));

it('a file that is dropped anywhere is opened, and nothing else on the page hears of it', async () => {
  await show(false);
  expect(await drop('#figures')).toEqual({ heard: [], hinted: true });
  expect(taken).toEqual(['年报.xlsx']);
});

it('a file that is dropped on the page of imports is left to it', async () => {
  await show(true);
  expect(await drop('#figures')).toEqual({ heard: ['dragover', 'drop'], hinted: false });
  expect(taken).toEqual([]);
  expect(await drop('#tables')).toEqual({ heard: [], hinted: true });
  expect(taken).toEqual(['年报.xlsx']);
});
