import type { Assessment, NotAssessed, ReadFile } from './assessment';
import type { FileOutcome, FileOutcomeKind } from './collection';
import type { ListedBody } from './listed-body';
import type { Matched, MatchedHandIn } from './match/matched';

/** Of a file with several reports, the outcome that matters most comes first. */
const order: readonly FileOutcomeKind[] = [
  'unconfirmed',
  'used',
  'areaReport',
  'otherYear',
  'replaced',
  'same',
  'notListed',
];

const rankOf = ({ outcome }: MatchedHandIn): number => order.indexOf(outcome);

const unique = (words: readonly string[]): readonly string[] => [
  ...new Set(words.filter((each) => each !== '')),
];

/** What several reports in one file have become, as one outcome. */
const joined = (
  handIns: readonly MatchedHandIn[],
): Pick<FileOutcome, 'outcome' | 'body' | 'says' | 'candidates'> => {
  const [first] = [...handIns].sort((one, other) => rankOf(one) - rankOf(other));
  return {
    outcome: first?.outcome ?? 'unreadable',
    body: unique(handIns.map(({ body }) => body)).join('、'),
    says: unique(
      handIns.map(({ says, identity: { pick } }) =>
        says === '' || pick === undefined ? says : `第 ${pick} 份：${says}`,
      ),
    ).join(''),
    candidates: unique(handIns.flatMap(({ candidates }) => candidates)),
  };
};

/**
 * What has become of each file that was found.
 * @param byPath bodies to which the paths of files lead that could not be read
 */
export const fileOutcomesOf = (
  files: readonly ReadFile[],
  { handIns }: Matched,
  byPath: ReadonlyMap<string, ListedBody>,
): readonly FileOutcome[] => {
  const byFile = new Map<string, MatchedHandIn[]>();
  for (const each of handIns) {
    const known = byFile.get(each.identity.file);
    if (known) known.push(each);
    else byFile.set(each.identity.file, [each]);
  }
  return files.map(({ path, size, sha256, refused }): FileOutcome => {
    const found = { file: path, size, sha256 };
    if (!refused) return { ...found, ...joined(byFile.get(path) ?? []) };
    return {
      ...found,
      outcome: refused.couldBeReport ? 'unreadable' : 'ignored',
      body: byPath.get(path)?.name ?? '',
      says: refused.says,
      candidates: [],
    };
  });
};

/**
 * The same files once reports were checked: one whose check did not come to its end is as good as unread.
 * @param made of the reports that count, by the name of the body
 */
export const withFailedChecks = (
  files: readonly FileOutcome[],
  { bodies }: Matched,
  made: ReadonlyMap<string, Assessment | NotAssessed>,
): readonly FileOutcome[] => {
  const failed = new Map<string, string>();
  for (const { body, used } of bodies) {
    const found = made.get(body.name);
    if (!used || !found || !('failed' in found)) continue;
    const { file, pick } = used;
    const says = pick === undefined ? found.failed : `第 ${pick} 份：${found.failed}`;
    failed.set(file, (failed.get(file) ?? '') + says);
  }
  return files.map((each): FileOutcome => {
    const says = failed.get(each.file);
    return says === undefined ? each : { ...each, outcome: 'unreadable', says };
  });
};
