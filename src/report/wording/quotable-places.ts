import { blankFiling } from '../../filing/blank-filing';
import { bodyKinds, defaultSettings } from '../../model/filing';
import type { BodyKind, Filing } from '../../model/filing';
import { allFieldsOf } from '../../model/form';
import type { FormWithWriting } from '../../model/form';
import { factPlace } from '../../model/facts';
import { oncePer } from '../../model/once-per';
import { Figure } from '../figures';
import type { Entry } from '../figures';
import { sentenceScope } from '../suggest';
import type { Path } from './template-reading';

/** A figure that sentences can quote: where it comes from, and what it is called to the clerk. */
export interface QuotableFigure {
  readonly places: readonly string[];
  readonly label: string;
}

/** What is at a path: figures (of a list, all of its entries), something else that can be said, or only a part of a path. */
export type AtPath =
  | { readonly kind: 'figure' | 'list'; readonly figures: readonly QuotableFigure[] }
  | { readonly kind: 'words' | 'part' };

const year = 2000;
const problem = { area: '', what: '某事', measure: '', by: '', who: '' };

/** A filing in which there is whatever sentences can speak of, so that its scope has it all. */
const fullFiling = ({ id: form, writing }: FormWithWriting, kind: BodyKind): Filing =>
  blankFiling(form, {
    ...{ year, settings: { ...defaultSettings, kind }, problems: [problem] },
    // Lists have no entry whose name is not written.
    facts: Object.fromEntries(
      writing.facts.flatMap(({ facts }) =>
        facts.flatMap(({ key, kind: of }) => (of === 'text' ? [[key, '某事'] as const] : [])),
      ),
    ),
    previous: {
      ...{ form, year: year - 1, answers: {}, texts: {} },
      problems: [{ ...problem, state: 'done', fact: '' }],
    },
  });

/** What sentences of a form have at hand, for each kind of body. */
const scopesOf = oncePer((form: FormWithWriting): readonly object[] =>
  (Object.keys(bodyKinds) as BodyKind[]).map((kind) => sentenceScope(form, fullFiling(form, kind))),
);

const labelsOf = oncePer(
  (form: FormWithWriting): ReadonlyMap<string, string> =>
    new Map([
      ...allFieldsOf(form).map(({ name, label }) => [name, label] as const),
      ...form.aggregates.map(({ fields, label }) => [fields.join('+'), label] as const),
      ...form.writing.facts.flatMap(({ facts }) =>
        facts.map(({ key, label }) => [factPlace(key), label] as const),
      ),
    ]),
);

const isWhich = (part: string | number): boolean =>
  typeof part === 'number' || part === 'first' || part === 'last';

const isInner = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Figure) && !Array.isArray(value);

/** One step on a path; undefined where there is nothing. */
const step = (value: unknown, part: string | number): unknown => {
  if (part === 'size')
    return Array.isArray(value) || typeof value === 'string' || value === null ? null : undefined;
  if (Array.isArray(value)) {
    // What a filter has taken out of a list is read as one of its entries.
    const [entry] = value as unknown[];
    return isWhich(part) ? entry : step(entry, part);
  }
  return isInner(value) && Object.hasOwn(value, part) ? value[part] : undefined;
};

const figureOf = (form: FormWithWriting, { fields }: Figure, name?: string | null): QuotableFigure => {
  const labels = labelsOf(form);
  const label = labels.get(fields.join('+')) ?? name ?? labels.get(fields[0] ?? '');
  return { places: fields, label: label ?? fields.join('、') };
};

const isEntry = (value: unknown): value is Entry => isInner(value) && value['figure'] instanceof Figure;

/** All figures of a list, where a path leads into one without saying which entry. */
const listOn = (scope: object, path: Path): readonly Entry[] | undefined => {
  for (let at = 1; at <= path.length; at++) {
    const value = path.slice(0, at).reduce<unknown>(step, scope);
    if (Array.isArray(value) && value.every(isEntry)) return typeof path[at] === 'number' ? undefined : value;
  }
  return undefined;
};

/** What sentences of a form find at a path; undefined where there is nothing. */
export const atPath = (form: FormWithWriting, path: Path): AtPath | undefined => {
  for (const scope of scopesOf(form)) {
    const value = path.reduce<unknown>(step, scope);
    if (value === undefined) continue;
    const kind = value instanceof Figure ? 'figure' : Array.isArray(value) ? 'list' : 'words';
    // One of a list is whole: sentences hand it on under a name of their own.
    if (kind === 'words') return { kind: isInner(value) && !isWhich(path.at(-1)!) ? 'part' : kind };
    const list = listOn(scope, path) ?? [];
    if (list.length > 0)
      return { kind, figures: list.map(({ figure, label }) => figureOf(form, figure, label)) };
    return { kind, figures: value instanceof Figure ? [figureOf(form, value)] : [] };
  }
  return undefined;
};

const pathsIn = (value: unknown, path: string): readonly string[] =>
  isInner(value)
    ? Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, path === '' ? key : `${path}.${key}`))
    : [path];

/** All that sentences of a form can name, but for what is inside lists. */
export const quotablePaths = oncePer((form: FormWithWriting): readonly string[] => [
  ...new Set(scopesOf(form).flatMap((scope) => pathsIn(scope, ''))),
]);
