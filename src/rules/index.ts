import type { AnyRule } from './rule';
import { figureRules } from './figure-rules';
import { hintRules } from './hint-rules';
import { tablesAreFound } from './tables-are-found';
import { rowsAsInForm } from './rows-as-in-form';
import { factsAreOfTheirKind } from './facts-are-of-their-kind';
import { factsAgree } from './facts-agree';
import { factsDoNotContradict } from './facts-do-not-contradict';
import { textAgreesWithTables } from './text-agrees-with-tables';
import { listAddsUp } from './list-adds-up';
import { percentageAgrees } from './percentage-agrees';
import { growthAgrees } from './growth-agrees';
import { sameFigureTwice } from './same-figure-twice';
import { textFlowBalances } from './text-flow-balances';
import { chaptersAreComplete } from './chapters-are-complete';
import { chaptersAreNumbered } from './chapters-are-numbered';
import { topicsAreCovered } from './topics-are-covered';
import { headingsInPlace } from './headings-in-place';
import { partsAsListed } from './parts-as-listed';
import { overviewIsBrief } from './overview-is-brief';
import { datesArePossible } from './dates-are-possible';
import { datesAreWhole } from './dates-are-whole';
import { wrongYear } from './wrong-year';
import { wrongLevel } from './wrong-level';
import { wrongName } from './wrong-name';
import { selfNameIsOne } from './self-name-is-one';
import { problemsAreConcrete } from './problems-are-concrete';
import { problemsAreNew } from './problems-are-new';
import { pairsAreConcrete } from './pairs-are-concrete';
import { pairsAreNew } from './pairs-are-new';
import { textsAreNew } from './texts-are-new';
import { feeIsReported } from './fee-is-reported';
import { dutiesAreReported } from './duties-are-reported';
import { basesAreCurrent } from './bases-are-current';
import { namesAreCurrent } from './names-are-current';
import { noMisprints } from './no-misprints';
import { noTemplateHints } from './no-template-hints';
import { numberIsMissing } from './number-is-missing';
import { numberingRunsOn } from './numbering-runs-on';
import { noDoubledWords } from './no-doubled-words';
import { noDoubledMarks } from './no-doubled-marks';
import { bracketsArePaired } from './brackets-are-paired';
import { fullWidthMarks } from './full-width-marks';

/** All rules, in the order in which they speak. */
export const rules: readonly AnyRule[] = [
  ...figureRules,
  ...hintRules,
  tablesAreFound,
  rowsAsInForm,
  factsAreOfTheirKind,
  factsAgree,
  factsDoNotContradict,
  textAgreesWithTables,
  listAddsUp,
  percentageAgrees,
  growthAgrees,
  sameFigureTwice,
  textFlowBalances,
  chaptersAreComplete,
  chaptersAreNumbered,
  topicsAreCovered,
  headingsInPlace,
  partsAsListed,
  overviewIsBrief,
  wrongYear,
  datesAreWhole,
  datesArePossible,
  wrongLevel,
  wrongName,
  selfNameIsOne,
  problemsAreConcrete,
  problemsAreNew,
  pairsAreConcrete,
  pairsAreNew,
  textsAreNew,
  feeIsReported,
  dutiesAreReported,
  basesAreCurrent,
  namesAreCurrent,
  noTemplateHints,
  numberIsMissing,
  noMisprints,
  numberingRunsOn,
  noDoubledWords,
  noDoubledMarks,
  bracketsArePaired,
  fullWidthMarks,
];
