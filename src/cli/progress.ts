import { displayWidth } from '../model/display-width';
import { onOneLine, shownInTerminal } from './terminal-text';

/** How far something has come, on one line of standard error that is drawn over and over; nothing where it is no terminal. */
export interface TerminalProgress {
  /** One more is begun. @param words which one */
  step(words: string): void;
  /** Takes the line away. */
  end(): void;
}

/** In milliseconds between two drawings. */
const pause = 100;
const barWidth = 20;
/** Goes to the beginning of the line and empties it. */
const emptyLine = '\r\u001b[K';

let isDrawn = false;

const isTerminal = (): boolean => process.stderr.isTTY && process.env['TERM'] !== 'dumb';

/** The beginning of a text that takes no more than so many columns. */
const cutTo = (text: string, columns: number): string => {
  let [cut, width] = ['', 0];
  for (const sign of text) {
    width += displayWidth(sign);
    if (width > columns) break;
    cut += sign;
  }
  return cut;
};

/** What the line says. @param columns that a line has */
export const progressLine = (
  done: number,
  total: number | undefined,
  words: string,
  columns: number,
): string => {
  const full = total === undefined || total === 0 ? 0 : Math.floor((barWidth * done) / total);
  const bar =
    total === undefined
      ? `第 ${done} 个`
      : `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}] ${done}/${total}`;
  // A line that is full would go on to the next one.
  return cutTo(`${bar} ${shownInTerminal(onOneLine(words))}`, columns - 1);
};

/** Takes the line away, so that something else can be printed; the next step draws it again. */
export const hideProgress = (): void => {
  if (isDrawn) process.stderr.write(emptyLine);
  isDrawn = false;
};

/**
 * Begins to show how far something has come.
 * @param total how many steps there are, where that is known
 */
export const progress = (total?: number): TerminalProgress => {
  let done = 0;
  let drawnAt = -Infinity;
  return {
    step(words) {
      done += 1;
      const now = performance.now();
      if (!isTerminal() || now - drawnAt < pause) return;
      drawnAt = now;
      isDrawn = true;
      process.stderr.write(emptyLine + progressLine(done, total, words, process.stderr.columns || 80));
    },
    end: hideProgress,
  };
};
