import { blankFiling } from '../../filing/blank-filing';
import { strangersNamed } from '../../rules/wrong-name';
import type { Stranger } from '../../rules/wrong-name';
import type { AssessedBody } from '../collection';
import { nameFinder } from '../names-in-text';
import { evened } from './across-rule';
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

/** The bodies of a list by each of their names; a name that several have is nobody's. */
const bodiesByName = (bodies: readonly AssessedBody[]): ReadonlyMap<string, AssessedBody> => {
  const found = new Map<string, AssessedBody | undefined>();
  for (const each of bodies)
    for (const name of new Set([each.body.name, ...each.body.aliases].map(evened)))
      found.set(name, found.has(name) ? undefined : each);
  return new Map([...found].flatMap(([name, each]) => (name === '' || !each ? [] : [[name, each]])));
};

const check = ({ bodies, form }: AcrossSubject): readonly AcrossDraft[] => {
  const byName = bodiesByName(bodies);
  const findNames = nameFinder(byName.keys());
  return bodies.flatMap((assessed): readonly AcrossDraft[] => {
    const { body, report } = assessed;
    if (!report) return [];
    const own = new Set(namesOfBody(assessed).map(evened));
    /** Another body of the list that bears a name which is none of its own. */
    const otherNamed = (name: string): string | undefined =>
      own.has(evened(name)) ? undefined : byName.get(evened(name))?.body.name;
    const draft = (severity: AcrossDraft['severity'], other: string, where: string): AcrossDraft => ({
      severity,
      bodies: [body.name, other],
      message: `${body.name}的报告，${where}“${other}”，那是名录里的另一个机关。请核对是否交错了文件，或者照抄了别人的文字。`,
    });
    const called = otherNamed(report.calledBody);
    const texts = Object.values(report.texts).map(evened).join('\n');
    const isMentioned = findNames(texts).some(({ name }) => otherNamed(name) !== undefined);
    const filing = blankFiling(report.form, { body: body.name, texts: report.texts });
    const inTexts = isMentioned ? strangersNamed(form, filing) : [];
    return [
      ...(called === undefined ? [] : [draft('error', called, '写的机关是')]),
      ...inTexts.flatMap(({ passage, named: { name, says } }) => {
        const other = otherNamed(name);
        const severity = says === 'publishes' || says === 'signs' ? 'error' : 'note';
        return other === undefined || other === called
          ? []
          : [draft(severity, other, `“${passage.name}”里${clues[says]}`)];
      }),
    ];
  });
};

/** 常见错误32, 34: where a report names its own body stands another of the list. To name others is usual elsewhere. */
export const nameIsOwn: AcrossRule = {
  id: 'name-is-own',
  title: '写了其他机关的名称',
  isSentBack: true,
  check,
};
