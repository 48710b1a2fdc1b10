import { bodiesNamed, signatureIn } from '../filing/bodies-named';
import type { NamedBody } from '../filing/bodies-named';
import { bodyKindOf } from '../filing/body-kind';
import { canBeOneBody, isBodyName } from '../filing/body-name';
import { areOfOtherPlaces, heightOf, isVariantOf } from '../filing/name-variants';
import type { BodyKind, Filing } from '../model/filing';
import { fold } from '../model/fold';
import type { Form } from '../model/form';
import { passagesOf } from '../prose/passages';
import type { Passage } from '../prose/passages';
import { draftOf, signatureDraft } from './judge-texts';
import type { Rule } from './rule';

/** A body that a text names where its own should be. */
interface Named extends Omit<NamedBody, 'says'> {
  readonly says: NamedBody['says'] | 'works';
}

const kinds = '(?:委员会|管委会|办公室|街道办事处|街道|[局委厅]|[镇乡](?:人民)?(?:政府)?)';
const clause = '(?<=^|[。;\\n,:]|20\\d\\d年度?)';
/** What follows a name that has done the work which the report is about. */
const workDone = `[还也又]?(?:全年|本年度?|年内)?(?:共计?|累计)?(?:(?:在|通过|利用|依托|借助)[^,。;\\n]{1,20}?)?(?:共计?|累计)?(?:主动公开(?:政府)?信息|(?:主动)?公开(?:各类)?(?:政府)?信息?|新收|收到|受理|未收到|没有收到|办结)[^。;\\n]{0,20}?(?:\\d+(?:余|多)?万?[条件篇份起宗次个项]|公开申请)`;
/** A name that begins a clause and has done it. */
const work = new RegExp(`${clause}(?<name>\\p{Script=Han}{3,24}?${kinds})(?=${workDone})`, 'gu');
const workBehind = new RegExp(workDone, 'uy');
const clauseBefore = new RegExp(`${clause}$`, 'u');
/** A name that begins a clause and does something. */
const action = new RegExp(
  `${clause}(?<name>\\p{Script=Han}{3,24}?(?:委员会|[局委厅]))(?=[把将在以按从对共还也均未不已]|高度|坚持|认真|严格|组织|开展|建立|健全|明确|召开|通过|结合|紧|深入|全面|积极|加[强大]|制[定发]|安排|全年|主动|公开|没有|始终|持续|切实|依托|利用|围绕|进一步|专门|指定|成立|设立|配备|落实|印发|根据|依据|收到|受理|办[结理]|答复|[^,。;\\n]{0,8}前)`,
  'gu',
);
/** Words of time that run into a name: 今年以来县水利局. */
const times = /^(?:截至|今年|年底|年末|一年来|以来|目前|同时)+/u;
/** Offices inside any body, those of a former name and partners: 党政办公室, 局办公室, 原水利局, 会同水利局. */
const notOthers =
  /^(?:原|会同(?!县)|联合|协助|配合|协同|委托|邀请|督促|[局委厅镇乡]|机关|党|综合|上级|下属|直属|所属)|我|本[局委厅办镇乡]/u;
/** What another body sent to this one, or did in its cases. */
const ofAnother = /转[交来办送]|移[交送]|交办|复议|诉讼|函告|抄[告送]/u;

const subjectsIn = (text: string, pattern: RegExp): readonly Named[] =>
  [...text.matchAll(pattern)].flatMap(({ index, 0: words }) => {
    const name = words.replace(times, '');
    const to = index + words.length;
    return notOthers.test(name) || !isBodyName(name)
      ? []
      : [{ says: 'works', name, from: to - name.length, to }];
  });

const isForAnother = (text: string, to: number): boolean =>
  ofAnother.test(/^[^。\n]*/u.exec(text.slice(to))![0]);

/** Whether a name at a place of a passage begins a clause, and has done the work which the report is about. */
export const hasDoneWork = (text: string, { from, to }: Pick<Named, 'from' | 'to'>): boolean => {
  workBehind.lastIndex = to;
  return workBehind.test(text) && clauseBefore.test(text.slice(0, from)) && !isForAnother(text, to);
};

const worksIn = (text: string, body: string): readonly Named[] => [
  ...subjectsIn(text, work).filter(({ name, to }) => heightOf(name) !== undefined && !isForAnother(text, to)),
  ...subjectsIn(text, action).filter(({ name }) => isVariantOf(name, body)),
];

/** Where a passage names the body whose report it is: the preface, its like under the first heading, and the end. */
const namesIn = ({ text, chapter }: Passage, isLast: boolean, body: string): readonly Named[] => {
  const isOpening = /现(?:[予将公发向]|报告)|特[此向]|本报告/u.test(text);
  const named = chapter === 0 || isLast || (chapter === 1 && isOpening) ? bodiesNamed(text) : [];
  const signed = isLast ? signatureIn(text) : undefined;
  return [...named, ...(signed ? [signed] : []), ...worksIn(text, body)];
};

/** Bodies whose reports others write, answer for or sign. */
const isByOthers: ReadonlySet<BodyKind> = new Set(['area', 'office', 'institution']);
const government = /[省市县区旗州盟](?:人民)?(?:政府)?(?:办公[室厅])?$/u;
/** Several bodies in one name: 市政府及市政府办公室, 县委县政府. */
const between = /[及和与、]|(?<=[省市县区旗州盟镇乡]委)(?=[省市县区旗州盟镇乡])/u;
const joined = /[、和及暨]$|\(?原$/u;

/**
 * Whether a name may stand there although it is another: that of a superior, a co-author, a former name, or a body
 * further down whose work is reported too.
 */
const isHonest = ({ says, name, from }: Named, text: string, body: string): boolean => {
  if (joined.test(text.slice(0, from))) return true;
  const parts = name.split(between);
  if (parts.length > 1 && parts.every(isBodyName) && parts.some((part) => canBeOneBody(part, body)))
    return true;
  if (isVariantOf(name, body)) return false;
  if (canBeOneBody(name, body)) return true;
  if (says === 'publishes') return false;
  if (says === 'works' && (heightOf(name) ?? 0) < (heightOf(body) ?? 0)) return true;
  if (isByOthers.has(bodyKindOf(body))) return says === 'works' || !areOfOtherPlaces(name, body);
  return government.test(name);
};

/** A body that a passage names where the one whose report it is belongs. */
export interface Stranger {
  readonly passage: Passage;
  readonly named: Named;
}

/** The bodies that a report names where its own belongs. */
export const strangersNamed = (form: Form, filing: Filing): readonly Stranger[] => {
  const body = filing.body.replace(/\s/gu, '');
  const last = form.chapters.at(-1)!.number;
  const working: string[] = [];
  /** Whose work it is, a text may say in every paragraph. */
  const isNew = ({ says, name }: Named): boolean => {
    if (says !== 'works') return true;
    const isKnown = working.some((other) => canBeOneBody(other, name));
    working.push(name);
    return !isKnown;
  };
  return passagesOf(form, filing).flatMap((passage) =>
    namesIn(passage, passage.chapter === last, body)
      .filter((each) => !isHonest(each, passage.text, body) && isNew(each))
      .map((named) => ({ passage, named })),
  );
};

const clues: Readonly<Record<Named['says'], string>> = {
  publishes: '公布的是',
  compiles: '编制机关写的是',
  answers: '联系机关写的是',
  signs: '落款是',
  works: '写的是',
};

/** D-3, 常见错误33, 34: where a report names its own body stands another, or another name of it. */
export const wrongName: Rule = {
  id: 'wrong-name',
  title: '文字中的机关名称',
  check: ({ filing, form }) => {
    const body = filing.body.replace(/\s/gu, '');
    if (body === '') return [];
    const issueOf = ({ says, name }: Named) =>
      ({
        severity: 'note',
        clause: 'ownReport',
        message: `${clues[says]}“${name}”，本报告的机关是“${body}”；请统一名称，并核对是不是照抄了其他机关的文字。`,
      }) as const;
    const signature = fold(filing.page?.signature ?? '').replace(/[^\S\n]/gu, '');
    const signer = signatureIn(signature);
    return [
      ...strangersNamed(form, filing).map(({ passage, named }) =>
        draftOf(passage, { at: { from: named.from, to: named.to }, ...issueOf(named) }),
      ),
      ...(signer && !isHonest(signer, signature, body) ? [signatureDraft(form, issueOf(signer))] : []),
    ];
  },
};
