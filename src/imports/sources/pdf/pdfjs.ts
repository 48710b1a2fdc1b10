import './newer-language';
import { getDocument, OPS, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readCmap } from './cmaps';

export { OPS };
export type { PDFDocumentProxy, PDFPageProxy };

/** What pdf.js asks as it reads (see scripts/tame-pdfjs.js). Each throws whatever is to stop the reading. */
export interface Bounds {
  /** So much was unpacked. */
  readonly takeBytes: (count: number) => void;
  /** So many operators, objects and the like were read. */
  readonly takeWork: (count: number) => void;
  /** A list for the signs of a string. */
  readonly newString: () => string[];
}

/** Whatever else pdf.js asks for is for drawing alone. */
class Tables {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed`);
    return readCmap(filename);
  }
}

/** Tables of signs that were read, by their names, for all documents. There are no more than {@link readCmap} has. */
const cmaps = new Map<string, object>();

/** The texts of signs that are told by two of these tables, by the one and the other. */
const texts = new WeakMap<object, WeakMap<object, object>>();

const textsOf = (cmap: object): WeakMap<object, object> => {
  const known = texts.get(cmap) ?? new WeakMap<object, object>();
  texts.set(cmap, known);
  return known;
};

const errorsOnly = 0;
/** In milliseconds. */
const longestEnd = 1000;

/** A moment, and what ends the waiting for it. */
const pause = (milliseconds: number): readonly [late: Promise<void>, end: () => void] => {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  return [late, () => clearTimeout(timer)];
};

/** A document that is being read, on this thread. */
export interface OpenPdf {
  readonly task: PDFDocumentLoadingTask;
  /** Gives back all that it takes. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a document. Nothing of it is run or drawn, and nothing is fetched: both halves of pdf.js are here, and write to
 * each other.
 */
export const openPdf = (bytes: Uint8Array, bounds: Bounds): OpenPdf => {
  Object.assign((globalThis as unknown as { pdfjsWorker: object }).pdfjsWorker, {
    ...bounds,
    ...{ cmaps, textsOf },
  });
  const { port1, port2 } = new MessageChannel();
  WorkerMessageHandler.initializeFromPort(port2);
  port1.start();
  port2.start();
  const worker = PDFWorker.create({ port: port1, verbosity: errorsOnly } as never);
  const task = getDocument({
    // What is handed over is gone; a slice of Node's Buffer is no copy.
    data: new Uint8Array(bytes),
    worker,
    verbosity: errorsOnly,
    BinaryDataFactory: Tables,
    useWorkerFetch: false,
    useWasm: false,
    // Fonts that are not in the file need not be looked for: their widths are known.
    useSystemFonts: true,
    disableFontFace: true,
    fontExtraProperties: true,
    // No picture is unpacked.
    maxImageSize: 0,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    enableXfa: false,
  });
  const close = async (): Promise<void> => {
    // It may wait for what never comes.
    const [late, end] = pause(longestEnd);
    await Promise.race([task.destroy(), late]);
    end();
    worker.destroy();
    port1.close();
    port2.close();
  };
  return { task, close };
};
