import type { FormRow, Labels } from './labels';
import type { Token } from './line-tokens';

/** Whether words are made up of nothing but the characters of a row's heads, which a page may scatter over lines. */
const isScatteredHead = (core: string, row: FormRow, labels: Labels): boolean => {
  const characters = new Set(
    row.block.columns.flatMap((column) =>
      column.labels.flatMap((label) => [...labels.wordingsOf(label)[0]!]),
    ),
  );
  return row.cores.length === 0 && [...core].every((character) => characters.has(character));
};

const isOfLabel = (core: string, { cores }: FormRow): boolean =>
  cores.some((wording) => wording.includes(core));

/** Whether words are a part of the row's own label broken over lines, or of the heads and groups around it. */
export const isFamiliar = (core: string, row: FormRow, labels: Labels): boolean =>
  core === '' ||
  isOfLabel(core, row) ||
  labels.captions.some((each) => each.includes(core) || core.includes(each)) ||
  isScatteredHead(core, row, labels);

/** Whether figures follow words before any others do. */
const isBeforeFigures = (tokens: readonly Token[], words: number): boolean => {
  for (let at = words + 1; at < tokens.length; at++) {
    const { kind, core } = tokens[at]!;
    if (kind === 'figures') return true;
    if (kind === 'words' && core !== '') return false;
  }
  return false;
};

/**
 * Divides what stands between two labels into the row of the first and others, which begin with words of their own: those
 * of nothing known, or any behind figures that have more figures behind them.
 */
export const divideRows = (
  tokens: readonly Token[],
  row: FormRow,
  labels: Labels,
): readonly (readonly Token[])[] => {
  const lastFigure = tokens.map(({ kind }) => kind).lastIndexOf('figures');
  const starts = [0];
  let figures = 0;
  tokens.forEach(({ kind, core }, at) => {
    if (kind === 'figures') figures++;
    if (kind !== 'words' || core === '') return;
    const isOwn = starts.length === 1;
    const isStrange = isOwn && !isFamiliar(core, row, labels);
    const isFull = figures >= row.fields.length && isBeforeFigures(tokens, at);
    const isRest = isOwn && isOfLabel(core, row) && !isFull;
    if (!isStrange && (figures === 0 || isRest || at > lastFigure)) return;
    starts.push(at);
    figures = 0;
  });
  return starts.map((start, index) => tokens.slice(start, starts[index + 1]));
};
