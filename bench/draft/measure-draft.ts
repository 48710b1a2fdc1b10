import type { FullForm } from '../../src/model/form';
import type { Finding } from '../../src/model/finding';
import { isUnfinished, textOf } from '../../src/model/report';
import type { Report } from '../../src/model/report';
import { compose } from '../../src/report/compose';
import { examine } from '../../src/session/advice';
import type { DraftFixture } from './draft-fixture';
import { runsIn, saidFacts } from './said-facts';
import type { StatedFact } from './said-facts';
import { unfoundedFigures } from './unfounded-figures';

const thisYear = 2026;

/** One paragraph of the real report beside that of the draft. */
export interface MeasuredSlot {
  readonly slot: string;
  /** Characters without blanks. */
  readonly real: number;
  readonly draft: number;
  /** Whether the draft says something and leaves nothing open. */
  readonly isWritten: boolean;
}

/** A draft made of the facts that a real report states, held against it. */
export interface MeasuredDraft {
  readonly report: Report;
  readonly facts: readonly StatedFact[];
  /** How many figures, and yes or no, have no key. */
  readonly unplaced: number;
  readonly slots: readonly MeasuredSlot[];
  readonly unfounded: readonly string[];
  /** What the rules say of the texts of the draft. */
  readonly findings: readonly Finding[];
  readonly pending: number;
  /** Characters that were typed in words: names, problems and what is done about them. */
  readonly typed: number;
}

const chapterSlots = ({ chapters }: FullForm): readonly string[] =>
  chapters.flatMap(({ slots }) => slots.map(({ key }) => key));

const lengthOf = (text: string): number => text.replace(/\s/gu, '').length;

/** @param real the texts of the real report by slot, as far as they are known */
export const measureDraft = (
  form: FullForm,
  fixture: DraftFixture,
  real: Readonly<Record<string, string>>,
): MeasuredDraft => {
  const { filing, unplaced } = fixture;
  const report = compose(form, filing);
  // A report says of the fee where it says what else there is.
  const partsOf = (slot: string): readonly string[] => (slot === 'other' ? ['processingFee', slot] : [slot]);
  const slots = chapterSlots(form)
    .filter((slot) => slot !== 'processingFee')
    .map((slot) => ({ slot, runs: partsOf(slot).flatMap((part) => runsIn(report, part)) }))
    .filter(({ slot, runs }) => runs.length > 0 || real[slot]);
  const words = [
    ...Object.entries(filing.facts ?? {}).flatMap(([, value]) => (typeof value === 'string' ? [value] : [])),
    ...(filing.problems ?? []).flatMap(({ what, measure, by, who }) => [what, measure, by, who]),
  ];
  return {
    report,
    facts: saidFacts(form, fixture, report),
    unplaced: unplaced.reduce((sum, { figures }) => sum + figures, 0),
    slots: slots.map(({ slot, runs }) => ({
      slot,
      real: lengthOf(real[slot] ?? ''),
      draft: lengthOf(textOf(runs)),
      isWritten: runs.length > 0 && !isUnfinished(runs),
    })),
    unfounded: unfoundedFigures(filing, report),
    findings: examine(form, filing, thisYear).checked.findings.filter(
      ({ place, severity }) => place !== undefined || severity === 'error',
    ),
    pending: report.blocks.filter((block) => block.kind === 'paragraph' && isUnfinished(block.runs)).length,
    typed: words.reduce((sum, text) => sum + lengthOf(text), 0),
  };
};
