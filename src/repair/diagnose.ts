import type { Term } from '../model/equation';
import type { Filing } from '../model/filing';
import type { Suggestion } from '../model/finding';
import { allFieldsOf } from '../model/form';
import type { Form } from '../model/form';
import type { Hypothesis } from './explain';
import { systemOfForm } from './form-system';
import type { FormSystem } from './form-system';
import { localise } from './localise';
import type { Localised } from './localise';
import type { Slip, SlipKind } from './slip';
import type { Change, Patch } from './system';
import { effectOf, partnerOf, reasonFor, reasonToFill, wordsForSlip } from './wording';

/** A cell with the value that it should have. */
export interface RepairedCell {
  readonly field: string;
  /** Official name of the cell, for the clerk. */
  readonly label: string;
  /** Figure in the cell now; null for a blank or a text. */
  readonly typed: number | null;
  readonly value: number;
  /** A cell of last year's report and not of this one: never to be written here. */
  readonly previous?: true;
  readonly slip: SlipKind;
  /** How it may have come to be wrong, in words; empty where it looks like no slip that we know. */
  readonly why: string;
  readonly reason: string;
  /** The failed equations that it has a part in. */
  readonly equations: readonly string[];
}

/** Cells that, changed together, make all the failed equations hold. */
export interface Remedy {
  readonly cells: readonly RepairedCell[];
  /** What went wrong, one entry a slip, however many cells it changed. */
  readonly slips: readonly SlipKind[];
  /** Weight after Fellegi and Holt: the fewer cells and the less trusted they are, the smaller. */
  readonly weight: number;
  /** If only one cell is wrong, it is this one and has this value; never set where anything else is as simple. */
  readonly certain: boolean;
  /** What comes of it, said once of all its cells. */
  readonly effect: string;
}

/** Equations that fail together, and what would explain them. */
export interface Diagnosis {
  /** Ids of the failed equations. */
  readonly equations: readonly string[];
  /** Likeliest first. None: more is wrong than can be worked out (多处错误). */
  readonly explanations: readonly Remedy[];
}

/** A blank whose value the equations fix. */
export interface Fill extends Suggestion {
  /** Official name of the cell, for the clerk. */
  readonly label: string;
  readonly equations: readonly string[];
}

/** What is probably wrong in a filing. */
export interface Repair {
  readonly diagnoses: readonly Diagnosis[];
  /** All of them can be filled in at once. */
  readonly fills: readonly Fill[];
}

/** How many explanations of one failure are given; a clerk reads few. */
const mostExplanations = 20;

/** How the cells of a filing are named, and the filing as a system. */
interface Named {
  readonly system: FormSystem;
  labelOf(cell: number): string;
}

const namedCells = (form: Form, system: FormSystem): Named => {
  const labels = new Map(allFieldsOf(form).map(({ name, label }) => [name, label]));
  const labelOf = (cell: number): string => {
    const { field, previous }: Term = system.terms[cell]!;
    return (previous ? '上年' : '') + (labels.get(field) ?? field);
  };
  return { system, labelOf };
};

const typedIn = ({ system }: Named, cell: number): number | null => {
  const { state, value } = system.cells[cell]!;
  return state === 'number' ? value : null;
};

/** A change with all that is said of it. */
const describe = (
  { cell, value }: Change,
  slip: Slip | undefined,
  patch: Patch,
  isOnly: boolean,
  { problem }: Localised,
  named: Named,
): RepairedCell => {
  const { field, previous } = named.system.terms[cell]!;
  const failed = problem.failed.map((row) => problem.system.rows[row]!);
  const others = slip?.patch.filter((change) => change.cell !== cell) ?? [];
  const why = slip
    ? wordsForSlip(slip, {
        typed: named.system.cells[cell]!.value,
        others: others.map((change) => named.labelOf(change.cell)),
      })
    : '';
  const partners = patch
    .filter((change) => change.cell !== cell)
    .map((change) => partnerOf(named.labelOf(change.cell), change.value));
  return {
    field,
    label: named.labelOf(cell),
    typed: typedIn(named, cell),
    value,
    ...(previous ? { previous } : {}),
    slip: slip?.kind ?? 'blank',
    why,
    reason: slip ? reasonFor(value, partners, failed.length, why, isOnly) : reasonToFill(value),
    equations: [...new Set(failed.flatMap(({ terms, ids }) => (terms.has(cell) ? ids : [])))],
  };
};

const explanationOf = (
  hypothesis: Hypothesis,
  isOnly: boolean,
  localised: Localised,
  named: Named,
): Remedy => {
  const fills = localised.fillsAfter(hypothesis.patch);
  const cells = [...hypothesis.patch, ...fills].map((change) =>
    describe(
      change,
      hypothesis.slips.find(({ patch }) => patch.includes(change)),
      hypothesis.patch,
      isOnly,
      localised,
      named,
    ),
  );
  const slips = hypothesis.slips.map(({ kind }) => kind);
  return {
    cells,
    slips,
    weight: hypothesis.weight,
    certain: localised.isSettled,
    effect: effectOf(cells, slips, localised.problem.failed.length),
  };
};

const diagnosisOf = (localised: Localised, named: Named): Diagnosis => {
  const { problem, hypotheses } = localised;
  const [best] = hypotheses;
  // A second slip is far less likely than any one slip: what needs more of them than the best is not worth reading.
  const rivals = hypotheses.filter(({ slips }) => slips.length === best?.slips.length);
  return {
    equations: [...new Set(problem.failed.flatMap((row) => problem.system.rows[row]!.ids))],
    explanations: rivals
      .slice(0, mostExplanations)
      .map((hypothesis) => explanationOf(hypothesis, rivals.length === 1, localised, named)),
  };
};

/**
 * Finds what is probably wrong in a filing: for equations that fail together, the cells that would explain it and
 * their values, likeliest first; and the blanks whose value the equations fix. Takes some milliseconds, so it is to be
 * called only where an equation fails or a cell is blank.
 * @param filledUp fields that were filled with 0 along with all other blanks
 */
export const diagnose = (form: Form, filing: Filing, filledUp: ReadonlySet<string> = new Set()): Repair => {
  const system = systemOfForm(form, filing, filledUp);
  const named = namedCells(form, system);
  const { found, fills } = localise(system);
  return {
    diagnoses: found.map((localised) => diagnosisOf(localised, named)),
    fills: fills
      .filter(({ cell }) => system.cells[cell]!.state === 'blank')
      .map(({ cell, value }) => ({
        field: system.terms[cell]!.field,
        label: named.labelOf(cell),
        value,
        reason: reasonToFill(value),
        equations: system.rowsAt[cell]!.flatMap((row) => system.rows[row]!.ids),
      })),
  };
};
