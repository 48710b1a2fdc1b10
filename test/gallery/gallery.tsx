import { render } from 'preact';
import { Pages } from '../../src/pane/app';
import '../../src/pane/styles/index.css';
import { PaneContext } from '../../src/pane/state/pane-context';
import type { PaneView } from '../../src/pane/state/pane-context';
import { galleryStates } from './states';
import type { GalleryState } from './states';

/** In milliseconds, for parts of a page that are loaded when they are first shown. */
const patience = 5000;

const buttonNamed = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** @throws where the state has no such button */
const click = async (name: string): Promise<void> => {
  const end = performance.now() + patience;
  while (!buttonNamed(name)) {
    if (performance.now() > end) throw new Error(`no button ${name}`);
    await frame();
  }
  buttonNamed(name)!.click();
  await frame();
};

const Links = () => (
  <main class="page">
    <h1>Every state of the pane</h1>
    <ul>
      {Object.keys(galleryStates).map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  </main>
);

const show = async (root: HTMLElement, { load, clicks = [] }: GalleryState): Promise<void> => {
  const view: PaneView = {
    state: await load(),
    run: () => Promise.resolve(),
    change: () => undefined,
    tools: null,
  };
  render(
    <PaneContext.Provider value={view}>
      <Pages />
    </PaneContext.Provider>,
    root,
  );
  for (const name of clicks) await click(name);
  await document.fonts.ready;
  while (document.querySelector('.nothing')?.textContent === '正在打开…') await frame();
  await frame();
};

/** Shows the state that the address names, or links to all; `data-shown` says which is there, `data-fault` why it is not. */
const start = async (): Promise<void> => {
  const root = document.getElementById('pane')!;
  const name = location.hash.slice(1);
  const state = galleryStates[name];
  document.body.dataset['fault'] = '';
  render(null, root);
  try {
    if (state) await show(root, state);
    else render(<Links />, root);
  } catch (error) {
    document.body.dataset['fault'] = String(error);
  }
  document.body.dataset['shown'] = name;
};

addEventListener('hashchange', () => void start());
void start();
