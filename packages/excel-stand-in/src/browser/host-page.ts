/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Runs in the outer page: it draws what Node renders, carries what the user does and what the pane says to Node, and
// brings back the answers. The workbook itself lives in Node, so that both seams have one and the same.

/** The add-in's page, and what the page around allows it. */
export interface PaneFrame {
  readonly url: string;
  readonly downloads: boolean;
  readonly clipboard: boolean;
}

/** What Node sends down the line. */
export type Downward =
  | { kind: 'grid'; html: string }
  | { kind: 'toPane'; text: string }
  | { kind: 'focus'; to: 'grid' | 'pane' }
  | { kind: 'alert'; title: string; message: string };

/** What the page sends up. */
export type Upward =
  | { kind: 'fromPane'; text: string }
  | { kind: 'select'; address: string }
  | { kind: 'activate'; sheet: string }
  | { kind: 'beginEdit'; address: string }
  | { kind: 'cancelEdit' }
  | { kind: 'endEdit'; text: string }
  | { kind: 'clear'; address: string };

const pane = (await (await fetch('/pane')).json()) as PaneFrame & { frameName: string };
const excel = document.querySelector('#excel') as HTMLElement;
const grid = document.querySelector('#grid') as HTMLElement;
const alertBox = document.querySelector('#alert') as HTMLDialogElement;
const frame = document.createElement('iframe');
let sent = Promise.resolve();
let editing: HTMLInputElement | undefined;
let latest = '';

/** One after the other, so that nothing overtakes what the user did before. */
function send(message: Upward): void {
  sent = sent.then(async () => void (await fetch('/up', { method: 'POST', body: JSON.stringify(message) })));
}

function show(message: Downward): void {
  if (message.kind === 'toPane')
    return frame.contentWindow?.postMessage(message.text, new URL(pane.url).origin);
  if (message.kind === 'grid') {
    latest = message.html;
    if (!editing) grid.innerHTML = latest;
    return;
  }
  if (message.kind === 'focus') return (message.to === 'grid' ? excel : frame).focus();
  if (editing) {
    editing = undefined;
    grid.innerHTML = latest;
  }
  (alertBox.querySelector('b') as HTMLElement).textContent = message.title;
  (alertBox.querySelector('p') as HTMLElement).textContent = message.message;
  alertBox.showModal();
}

const selectedCell = () => grid.querySelector<HTMLElement>('td.selected');

/** Shown at once: who clicks a cell and types does not wait for a server. */
function select(cell: HTMLElement): void {
  for (const other of grid.querySelectorAll('td.selected')) other.classList.remove('selected', 'part');
  cell.classList.add('selected');
  send({ kind: 'select', address: cell.dataset.cell ?? '' });
}

function beginEdit(cell: HTMLElement, text: string): void {
  const input = document.createElement('input');
  input.value = text;
  cell.replaceChildren(input);
  input.focus();
  editing = input;
  send({ kind: 'beginEdit', address: cell.dataset.cell ?? '' });
}

function endEdit(keep: boolean): void {
  const text = editing?.value ?? '';
  editing = undefined;
  grid.innerHTML = latest;
  send(keep ? { kind: 'endEdit', text } : { kind: 'cancelEdit' });
}

grid.addEventListener('mousedown', ({ target }) => {
  const element = target as HTMLElement;
  const { sheet } = element.closest<HTMLElement>('[data-sheet]')?.dataset ?? {};
  const cell = element.closest('td');
  if (cell?.contains(editing ?? null)) return;
  if (editing) endEdit(true);
  if (sheet !== undefined) send({ kind: 'activate', sheet });
  else if (cell && !cell.classList.contains('selected')) select(cell);
});

grid.addEventListener('dblclick', ({ target }) => {
  const cell = (target as HTMLElement).closest('td');
  if (cell && !editing) beginEdit(cell, document.querySelector('#formula')?.textContent ?? '');
});

document.addEventListener('keydown', (event) => {
  const cell = selectedCell();
  if (event.key === 'F6') frame.focus();
  else if (event.key === 'Enter' && editing) endEdit(true);
  else if (event.key === 'Escape' && editing) endEdit(false);
  else if (editing || !cell || alertBox.open || event.ctrlKey || event.metaKey) return;
  else if (event.key === 'Delete') send({ kind: 'clear', address: cell.dataset.cell ?? '' });
  else if (event.key.length === 1) beginEdit(cell, event.key);
  else return;
  event.preventDefault();
});

window.addEventListener('message', ({ source, data }) => {
  if (source === frame.contentWindow && typeof data === 'string') send({ kind: 'fromPane', text: data });
});

new EventSource('/down').addEventListener('message', ({ data }) =>
  show(JSON.parse(data as string) as Downward),
);
// Chromium takes no new name for an iframe that is in the page already.
frame.name = pane.frameName;
if (pane.clipboard) frame.allow = 'clipboard-read; clipboard-write';
// A frame that may do everything else has to be told so, one by one.
if (!pane.downloads)
  frame.sandbox.value = 'allow-scripts allow-same-origin allow-forms allow-popups allow-modals';
frame.src = pane.url;
frame.title = '任务窗格';
document.querySelector('#pane')?.append(frame);
