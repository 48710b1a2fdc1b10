import type { Host } from '../../hosts/host';
import type { NamedCells } from '../../model/drawing';
import type { FormatRepair } from '../../model/expected-cell';
import { withWriting } from '../../model/form';
import type { Form } from '../../model/form';
import { expectedCells } from '../../workbook/expected-cells';
import { viewWorkbook } from '../tables/workbook-view';

/** A named cell, with what the clerk calls it: 表三 予以公开 自然人. */
export interface LabelledCell {
  readonly name: string;
  readonly label: string;
}

/** What named cells have lost of how they are drawn; each is in one list. */
export interface FormatLosses {
  /** The clerk cannot write there any more. */
  readonly locked: readonly LabelledCell[];
  /** They have another number format only. */
  readonly formats: readonly LabelledCell[];
  /** Their names lead elsewhere, and can be set again. */
  readonly names: readonly LabelledCell[];
  /** Their names lead nowhere, and nobody can tell where they have to lead. */
  readonly gone: readonly LabelledCell[];
  /** What mends the first three. */
  readonly repair: FormatRepair;
}

/** Finds what pasting, cutting and dragging have taken away; nothing where all is well. */
export const findFormatLosses = async (
  host: Pick<Host, 'findLostFormats'>,
  form: Form,
  forms: readonly Form[],
  cells: NamedCells,
): Promise<FormatLosses | undefined> => {
  const { drawing, labels } = viewWorkbook(await withWriting(form), forms, cells);
  const expected = expectedCells(drawing, cells);
  const lost = new Map((await host.findLostFormats(expected.cells)).map((each) => [each.name, each]));
  if (lost.size + expected.moved.length + expected.gone.length === 0) return undefined;
  const moved = new Set(expected.moved.map(({ name }) => name));
  const listed = (names: Iterable<string>): readonly LabelledCell[] =>
    [...names].map((name) => ({ name, label: labels.get(name) ?? name }));
  const others = [...lost.values()].filter(({ name }) => !moved.has(name));
  return {
    locked: listed(others.filter(({ locked }) => locked).map(({ name }) => name)),
    formats: listed(others.filter(({ locked }) => !locked).map(({ name }) => name)),
    names: listed(moved),
    gone: listed(expected.gone),
    repair: { cells: expected.cells.filter(({ name }) => lost.has(name)), names: expected.moved },
  };
};
