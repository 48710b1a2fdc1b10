import { scriptAddress } from '../pane/controls/script-address';

/** Names by which webpack lets a script get at how it loads its parts. */
declare let __webpack_chunk_load__: (id: number | string) => Promise<unknown>;
declare const __webpack_get_script_filename__: (id: number | string) => string;

/**
 * Has parts run that came along with the page, each just before it is loaded: then there is nothing left to load.
 * @param run is given the address that the part has among the files of a server
 */
const beforeLoading = (run: (address: string) => void | Promise<void>): void => {
  const load = __webpack_chunk_load__;
  __webpack_chunk_load__ = async (id) => {
    await run(__webpack_get_script_filename__(id));
    return load(id);
  };
};

/** A part in a page that came as one file, of no kind that a browser runs by itself. */
const inert = 'script[data-part][type]';

/**
 * In a page that came as one file, all parts stand in the page and sleep: a browser that had to read them all would show
 * the page half a second later. One that is put into the page again without its kind runs there and then; its text is
 * what the parser has read, so that the page's policy knows it.
 */
export const wakePartsOfPage = (): void => {
  if (!document.querySelector(inert)) return;
  beforeLoading((address) => {
    const part = document.querySelector<HTMLScriptElement>(`script[data-part="${address}"][type]`);
    part?.removeAttribute('type');
    part?.replaceWith(part);
  });
};

/** What a page answers that was asked for a part. */
interface PartAnswer {
  readonly part: string;
  readonly script: string;
}

/** A worker, as far as it is used here. */
export interface PartScope {
  readonly location: { readonly protocol: string };
  postMessage(asks: { readonly part: string }): void;
  addEventListener(type: 'message', hear: (event: MessageEvent<Partial<PartAnswer>>) => void): void;
  importScripts(address: string): void;
}

/**
 * Has a worker that such a page runs from memory ask the page for its parts, each when it is first needed: to hand
 * all of them over would stop the page for a quarter of a second. The texts are put into memory by the worker, since pages
 * that were opened from a folder share no addresses with their workers. It has to be called before the worker hears of
 * tasks, which the answers are kept from.
 */
export const askPageForParts = (scope: PartScope): void => {
  if (scope.location.protocol !== 'blob:') return;
  const waiting = new Map<string, (script: string) => void>();
  scope.addEventListener('message', (event) => {
    const { part, script = '' } = event.data;
    if (part === undefined) return;
    event.stopImmediatePropagation();
    waiting.get(part)?.(script);
  });
  const fetched = new Map<string, Promise<void>>();
  const fetchPart = async (part: string): Promise<void> => {
    const asked = new Promise<string>((resolve) => waiting.set(part, resolve));
    scope.postMessage({ part });
    const place = URL.createObjectURL(new Blob([await asked], { type: 'text/javascript' }));
    scope.importScripts(scriptAddress(place));
    URL.revokeObjectURL(place);
  };
  beforeLoading((part) => {
    const known = fetched.get(part) ?? fetchPart(part);
    fetched.set(part, known);
    return known;
  });
};
