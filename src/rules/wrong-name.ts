import { bodiesNamed, signatureIn } from '../filing/bodies-named';
import type { NamedBody } from '../filing/bodies-named';
import { bodyKindOf } from '../filing/body-kind';
import { canBeOneBody, isBodyName } from '../filing/body-name';
import { placeFrom } from '../filing/divisions/place';
import type { BodyKind } from '../model/filing';
import { passagesOf } from '../prose/passages';
import type { Passage } from '../prose/passages';
import { draftOf } from './judge-texts';
import type { Draft, Rule } from './rule';

/** A body that a text names where its own should be. */
interface Named extends Omit<NamedBody, 'says'> {
  readonly says: NamedBody['says'] | 'works';
}

const kinds = '(?:委员会|管委会|办公室|街道办事处|街道|[局委厅镇乡])';
/** A name that begins a clause and has done the work which the report is about. */
const work = new RegExp(
  `(?<=^|[。;\\n,:])(?<name>\\p{Script=Han}{3,24}?${kinds})(?=[还也又]?(?:全年|本年度?|年内)?(?:共计?|累计)?(?:(?:在|通过|利用|依托|借助)[^,。;\\n]{1,20}?)?(?:共计?|累计)?(?:主动公开(?:政府)?信息|(?:主动)?公开(?:各类)?(?:政府)?信息?|新收|收到|受理|未收到|没有收到|办结)[^。;\\n]{0,20}?(?:\\d+(?:余|多)?万?[条件篇份起宗次个项]|公开申请))`,
  'gu',
);
/** Words of time that run into a name: 今年以来县水利局. */
const times = /^(?:截至|今年|年底|年末|一年来|以来|目前|同时)+/u;
/** Offices inside any body, and bodies that are none of a kind: 党政办公室, 各镇, 局办公室. */
const notOthers = /^(?:原|[局委厅镇乡]|机关|党|综合|上级|下属|直属|所属)|我|本[局委厅办镇乡]/u;
/** A statement of what another body did for, or sent to, this one. */
const ofAnother = /转[交来办送]|移[交送]|交办|复议|诉讼|函告|抄[告送]/u;

/** How far up a place is, by the word at the end of its name; undefined where a name has none. */
const heightOf = (name: string): number | undefined => {
  const word = placeFrom(name, 0, [])?.word;
  return word && ['镇乡苏木街道', '县区旗', '市州盟地区', '省'].findIndex((words) => words.includes(word));
};

const worksIn = (text: string): readonly Named[] =>
  [...text.matchAll(work)].flatMap(({ index, 0: words }) => {
    const name = words.replace(times, '');
    const to = index + words.length;
    const sentence = /^[^。\n]*/u.exec(text.slice(to))![0];
    if (notOthers.test(name) || heightOf(name) === undefined || !isBodyName(name) || ofAnother.test(sentence))
      return [];
    return [{ says: 'works', name, from: to - name.length, to }];
  });

/** Where a passage names the body whose report it is: the preface, its like under the first heading, and the end. */
const namesIn = (passage: Passage, isLast: boolean): readonly Named[] => {
  const { text, chapter } = passage;
  const isOpening = /现(?:[予将公发向]|报告)|特[此向]|本报告/u.test(text);
  const named = chapter === 0 || isLast || (chapter === 1 && isOpening) ? bodiesNamed(text) : [];
  const signed = isLast ? signatureIn(text) : undefined;
  return [...named, ...(signed ? [signed] : []), ...worksIn(text)];
};

/** Bodies that write, answer for or sign the reports of others: those of whole places do not do it themselves. */
const isByOthers: ReadonlySet<BodyKind> = new Set(['area', 'office', 'institution']);
const government = /(?:政府|[省市县区旗州])(?:办公[室厅])?$/u;
const joined = /[、和及暨]$|原$|\(原?$/u;

/**
 * Whether a name may stand there although it is another: that of a superior, a co-author, a former name, or a body
 * further down whose work is reported too.
 */
const isHonest = ({ says, name, from }: Named, text: string, body: string): boolean => {
  if (canBeOneBody(name, body) || joined.test(text.slice(0, from))) return true;
  if (says === 'publishes') return false;
  if (says === 'works' && heightOf(name)! < (heightOf(body) ?? 0)) return true;
  return isByOthers.has(bodyKindOf(body)) || government.test(name);
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
  check: (subject) => {
    const { filing, form } = subject;
    const body = filing.body.replace(/\s/gu, '');
    if (body === '') return [];
    const last = form.chapters.at(-1)!.number;
    const working: string[] = [];
    return passagesOf(form, filing).flatMap((passage): readonly Draft[] =>
      namesIn(passage, passage.chapter === last)
        .filter((each) => !isHonest(each, passage.text, body))
        .filter(({ says, name }) => {
          // Whose work it is, a text may say in every paragraph.
          if (says !== 'works') return true;
          const isNew = !working.some((other) => canBeOneBody(other, name));
          working.push(name);
          return isNew;
        })
        .map(({ says, name, from, to }) =>
          draftOf(passage, {
            at: { from, to },
            severity: 'note',
            clause: 'ownReport',
            message: `${clues[says]}“${name}”，本报告的机关是“${body}”；请统一名称，并核对是不是照抄了其他机关的文字。`,
          }),
        ),
    );
  },
};
