import type { Source } from '../../../src/imports/source';

/** What a source has, in order: its lines, and for each table its rows, in which a cell stands wherever it reaches. */
export const contentsOf = ({ blocks }: Source): readonly unknown[] =>
  blocks.map((block) =>
    block.kind === 'line' ? block.text : block.rows.map((row) => Array.from(row, (cell) => cell?.text)),
  );
