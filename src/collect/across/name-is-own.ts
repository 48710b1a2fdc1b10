import { blankFiling } from '../../filing/blank-filing';
import type { Filing } from '../../model/filing';
import { fold } from '../../model/fold';
import type { Form } from '../../model/form';
import { passagesOf } from '../../prose/passages';
import { hasDoneWork, strangersNamed, wrongName } from '../../rules/wrong-name';
import type { Stranger } from '../../rules/wrong-name';
import type { AssessedBody } from '../collection';
import { evenName } from '../match/even-name';
import { nameFinder } from '../names-in-text';
import type { FoundName } from '../names-in-text';
import { stillOpen } from '../rounds';
import type { AcrossDraft, AcrossRule, AcrossSubject } from './across-rule';

/** How a report names the body; where it says who gives it or signs it, it can be no other. */
const clues: Readonly<Record<Stranger['named']['says'], string>> = {
  publishes: '公布的是',
  compiles: '编制机关写的是',
  answers: '联系机关写的是',
  signs: '落款是',
  works: '写的是',
};

const namesOfBody = ({ body }: AssessedBody): readonly string[] => [
  body.name,
  ...body.aliases,
  ...body.formerly,
];

/** Another body where the own should be named. */
interface NamedOther {
  readonly other: AssessedBody;
  readonly passage: string;
  readonly says: Stranger['named']['says'];
}

/** A name, or a text, as names are looked up in it: the same however it is written. */
const asSought = (text: string): string => fold(text).replace(/\s/gu, '').replaceAll('人民政府', '政府');

/** The bodies of a list by each of their names; a name that several have is nobody's. */
const bodiesByName = (bodies: readonly AssessedBody[]): ReadonlyMap<string, AssessedBody> => {
  const found = new Map<string, AssessedBody | undefined>();
  for (const each of bodies)
    for (const name of new Set([each.body.name, ...each.body.aliases].map(evenName)))
      found.set(name, found.has(name) ? undefined : each);
  return new Map([...found].flatMap(([name, each]) => (name === '' || !each ? [] : [[name, each]])));
};

/** Governments report what all below them did, and departments what their hospitals and schools did. */
const reportsOthersWork = ({ body }: AssessedBody, other: AssessedBody): boolean =>
  body.kind === 'area' || body.kind === 'office' || evenName(other.body.superior) === evenName(body.name);

/**
 * Hospitals, schools and companies that a text says to have done the work: their names are known by the list alone. A
 * department may be above them, though the list does not say so: there it must be what the text begins with.
 */
const institutionsNamed = (
  form: Form,
  filing: Filing,
  assessed: AssessedBody,
  find: (text: string) => readonly (FoundName & { readonly other: AssessedBody })[],
): readonly NamedOther[] =>
  passagesOf(form, filing).flatMap(({ text, name }) =>
    find(text)
      .filter(
        ({ other, from, to }) =>
          other.body.kind === 'institution' &&
          !reportsOthersWork(assessed, other) &&
          (from === 0 || assessed.body.kind !== 'department') &&
          hasDoneWork(text, { from, to }),
      )
      .map(({ other }) => ({ other, passage: name, says: 'works' as const })),
  );

const draftOf = (assessed: AssessedBody, other: string, where: string, isCertain: boolean): AcrossDraft => {
  const { body, findings } = assessed;
  // What its own report was found to say of that name, it is not told twice.
  const isTold = stillOpen(findings).some(
    ({ rule, message }) => rule === wrongName.id && message.includes(`“${other}”`),
  );
  return {
    severity: isCertain ? 'error' : 'note',
    bodies: [body.name, other],
    // The other body has nothing to put right.
    told: isTold && !isCertain ? [] : [body.name],
    message: `${body.name}的报告，${where}“${other}”，那是名录里的另一个机关。请核对是否交错了文件，或者照抄了别人的文字。`,
  };
};

const check = ({ bodies, form }: AcrossSubject): readonly AcrossDraft[] => {
  const byName = bodiesByName(bodies);
  const names = bodies.flatMap(({ body }) => [body.name, ...body.aliases]);
  const findSought = nameFinder(names.map(asSought));
  return bodies.flatMap((assessed): readonly AcrossDraft[] => {
    const { body, report } = assessed;
    if (!report) return [];
    const own = new Set(namesOfBody(assessed).map(evenName));
    /** Another body of the list that bears a name which is none of its own. */
    const otherCalled = (name: string): AssessedBody | undefined => {
      const even = evenName(name);
      return own.has(even) ? undefined : byName.get(even);
    };
    const find = (text: string): readonly (FoundName & { readonly other: AssessedBody })[] =>
      findSought(text).flatMap((found) => {
        const other = otherCalled(found.name);
        return other ? [{ ...found, other }] : [];
      });
    const called = otherCalled(report.calledBody);
    const isMentioned = find(asSought(Object.values(report.texts).join('\n'))).length > 0;
    const filing = blankFiling(report.form, { body: body.name, texts: report.texts });
    const inTexts: readonly NamedOther[] = isMentioned
      ? [
          ...strangersNamed(form, filing).flatMap(({ passage, named: { name, says } }) => {
            const other = otherCalled(name);
            return other ? [{ other, passage: passage.name, says }] : [];
          }),
          ...institutionsNamed(form, filing, assessed, find),
        ]
      : [];
    const drafts = [
      ...(called ? [draftOf(assessed, called.body.name, '写的机关是', true)] : []),
      ...inTexts
        .filter(({ other }) => other !== called)
        .map(({ other, passage, says }) =>
          draftOf(
            assessed,
            other.body.name,
            `“${passage}”里${clues[says]}`,
            says === 'publishes' || says === 'signs',
          ),
        ),
    ];
    // A name that is known by its word and by the list is told once.
    return [...new Map(drafts.map((draft) => [draft.message, draft])).values()];
  });
};

/** 常见错误32, 34: where a report names its own body stands another of the list. To name others is usual elsewhere. */
export const nameIsOwn: AcrossRule = {
  id: 'name-is-own',
  title: '写了其他机关的名称',
  check,
};
