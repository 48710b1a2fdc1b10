import { stateName } from '../../collect/body-state';
import type { AssessedBody, Collection } from '../../collect/collection';
import { isCounted } from '../../collect/collection';
import { areaFiling } from '../../collect/area-filing';
import type { Severity } from '../../model/finding';

/** What came of a collection, for programs; states are said by their Chinese names. */
export interface CollectionJson {
  readonly bodies: readonly {
    readonly name: string;
    readonly state: string;
    readonly files: readonly string[];
    readonly summary: Readonly<Record<Severity, number>>;
  }[];
  /** The sums, by field. */
  readonly totals: Readonly<Record<string, number>>;
  /** How many bodies are in the sums. */
  readonly counted: number;
  readonly missing: readonly string[];
  readonly unidentified: readonly { readonly file: string; readonly candidates: readonly string[] }[];
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

const bodyJson = ({
  body,
  state,
  round,
  files,
  summary,
}: AssessedBody): CollectionJson['bodies'][number] => ({
  name: body.name,
  state: stateName(state, round),
  files,
  summary,
});

/** @returns plain data, in the order of the list and of the files */
export const collectionJson = (collection: Collection): CollectionJson => {
  const { bodies, files, onlyClean } = collection;
  const filesOf = (outcome: Collection['files'][number]['outcome']) =>
    files.filter((file) => file.outcome === outcome);
  const sums = Object.entries(areaFiling(collection).answers);
  return {
    bodies: bodies.map(bodyJson),
    totals: Object.fromEntries(sums.filter((each): each is [string, number] => typeof each[1] === 'number')),
    counted: bodies.filter((body) => isCounted(body, onlyClean)).length,
    missing: bodies.filter(({ state }) => state === 'missing').map(({ body }) => body.name),
    unidentified: filesOf('unconfirmed').map(({ file, candidates }) => ({ file, candidates })),
    unreadable: filesOf('unreadable').map(({ file, says }) => ({ file, reason: says })),
  };
};

/** Whether no report was found at all. */
export const collectsNothing = ({ bodies }: CollectionJson): boolean =>
  bodies.every(({ files }) => files.length === 0);
