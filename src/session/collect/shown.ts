/** What of a collection pages show: its parts, and the words for them. */
export { bodyStates, stateName } from '../../collect/body-state';
export type { BodyState } from '../../collect/body-state';
export { carriedFaults } from '../../collect/carried-faults';
export { fileOutcomes, findingStatuses, isCounted } from '../../collect/collection';
export type {
  AssessedBody,
  Collection,
  CommonFault,
  FileOutcome,
  FollowedFinding,
  AlikeTexts,
} from '../../collect/collection';
export type { RoundHistory } from '../../collect/history';
export type { ListedBody } from '../../collect/listed-body';
export { notInList } from '../../collect/match/choices';
export type { Choice } from '../../collect/match/choices';
export type { MatchedHandIn } from '../../collect/match/match-hand-ins';
export { roundWords } from '../../collect/rounds';
