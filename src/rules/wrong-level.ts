import type { Divisions } from '../filing/divisions/divisions';
import { bodyKindOf } from '../filing/body-kind';
import { passagesOf } from '../prose/passages';
import { judgeTexts } from './judge-texts';
import type { Draft, Lacking, Rule } from './rule';

/** The words for a whole level, from the lowest up. */
const ladder: readonly (readonly string[])[] = [
  ['镇', '乡', '街道', '苏木'],
  ['县', '区', '旗'],
  ['市', '州', '盟'],
  ['省'],
];
const heightOf = (word: string): number => ladder.findIndex((words) => words.includes(word));

const whole = '(?<whole>[全我](?<level>街道|苏木|[省市州盟县区旗镇乡]))';
/** A whole level, of which the report states its own work in figures. */
const work = new RegExp(
  `${whole}(?:各级?(?:行政机关|部门|单位|政府)|政府系统|范围内)?(?:全年|本年度?|年内)?(?:共计?|累计|总共|合计)?(?:向社会)?(?:新|主动)?(?:公开|收到|收办|受理|接收|办结|办理|答复|制发|未收到|没有收到)[^。;\\n]{0,20}?(?:\\d|公开申请)`,
  'gu',
);
/** A whole level with the units below it, which do or have something: 全市15个镇, 全市各村. */
const units = new RegExp(
  `${whole.replace('全我', '全')}(?:\\d+个|各)(?<units>乡镇|镇街|镇|乡|街道|村|社区|站所|科室|股室|部门|单位)(?!排名|中)`,
  'gu',
);
/** A county as the whole, in the report of a city: the city's own, unless the text has named a county. */
const county = /(?<whole>[全我](?<level>县))(?![级域城处委直])/gu;
/** Which units lie right below each step of the ladder; a city counts its townships too. */
const unitsBelow: readonly RegExp[] = [/村|社区|站所|科室|股室/u, /镇|乡|街道|部门|单位|科室|股室/u];

/** What a superior asked, did, said or ranked is honestly called by its own level. */
const ofSuperior =
  /要求|部署|会议|通知|文件|方案|意见|考核|排名|位[居列]|名列|居|列全|通报|评[比估选]|检查|根据|按照|按|《|“|转发|印发|推广|先进|平均|[省市]委|[省市县]政府|[省市]局|统一/u;
/** The own level beside the whole of the superior: 全市收到300件，其中我县12件. */
const beside = /其中,?(?:我|全|本)|[占在][全我]/u;

const ends = /[。;\n]/u;
/** In characters; no sentence is so long that more of it tells what one of its clauses is about. */
const longestSentence = 1000;

/** The sentence around a place, up to it and from it on. */
const around = (text: string, from: number, to: number): readonly [before: string, behind: string] => [
  text
    .slice(Math.max(0, from - longestSentence), from)
    .split(ends)
    .at(-1)!,
  text.slice(to, to + longestSentence).split(ends)[0]!,
];

/** A place of a level that a text names: 海滨县. */
const namedPlaces = new Map(
  ladder.flat().map((level) => [level, new RegExp(`[^全各我,。;\\n]${level}(?!级)`, 'u')]),
);

/** How much of a text has to be read until it has named a place of each level; a level that it does not name is left out. */
const firstNamed = (text: string): ReadonlyMap<string, number> =>
  new Map(
    [...namedPlaces].flatMap(([level, pattern]) => {
      const found = pattern.exec(text);
      return found ? [[level, found.index + found[0].length] as const] : [];
    }),
  );

/** The words for the whole that a body's own level has. */
const ownWordOf = (body: string, divisions: Divisions): string | undefined =>
  ['vertical', 'institution'].includes(bodyKindOf(body, divisions))
    ? undefined
    : divisions.placeOf(body)?.word;

const claimsIn = (text: string, own: number): readonly RegExpMatchArray[] => {
  const below = unitsBelow[own];
  const all = [
    ...text.matchAll(work),
    ...[...text.matchAll(units)].filter(
      ({ groups }) => heightOf(groups!['level']!) > own && below?.test(groups!['units']!),
    ),
    ...(ladder[own]?.includes('市') ? text.matchAll(county) : []),
  ];
  const first = new Map([...all].reverse().map((found) => [found.index, found]));
  return all.filter((found) => first.get(found.index) === found);
};

/** D-3, 常见错误33: a report speaks of its own level; 全市 in a county's report is a sentence taken over from the city. */
export const wrongLevel: Rule = {
  id: 'wrong-level',
  title: '文字中的层级',
  ofNotice: true,
  check: (subject): readonly (Draft | Lacking)[] => {
    const { divisions, filing, form } = subject;
    const { self } = filing;
    const body = filing.body.replace(/\s/gu, '');
    if (!divisions) {
      const speaks = passagesOf(form, filing).some(({ text }) => claimsIn(text, 0).length > 0);
      return speaks && body !== ''
        ? [{ reason: '行政区划名录还没有载入，没有核对正文里的“全市”“全县”等写法；请点“校验”重试' }]
        : [];
    }
    const own = ownWordOf(body, divisions);
    if (own === undefined || heightOf(own) < 0) return [];
    const height = heightOf(own);
    return judgeTexts(subject, ({ text }) => {
      const named = firstNamed(text);
      return claimsIn(text, height).flatMap(({ index, groups, 0: words }) => {
        const [said, level] = [groups!['whole']!, groups!['level']!];
        const to = index! + said.length;
        const [before, behind] = around(text, index!, index! + words.length);
        if (level === own || self.endsWith(level)) return [];
        if (ofSuperior.test(before) || beside.test(words + behind)) return [];
        // A whole below the body's own is that of a place which the text has named before.
        if (heightOf(level) < height && (named.get(level) ?? Infinity) <= index!) return [];
        const correction = `${said[0]}${own}`;
        return [
          {
            at: { from: index!, to },
            severity: 'note' as const,
            clause: 'ownReport',
            message: `“${said}”与报告的机关“${body}”层级不同；请核对是不是照抄了其他机关的文字，本机关应写“${correction}”。`,
            correction,
          },
        ];
      });
    });
  },
};
