import { isRelative } from '../prose/claims';
import { comparedClaims } from '../prose/compared-claims';
import { nameAt } from '../prose/passages';
import type { Passage } from '../prose/passages';
import { inSource } from '../prose/prose';
import { quote } from '../prose/quote';
import { readTexts } from '../prose/statements';
import type { Statement } from '../prose/statements';
import { draftOf } from './judge-texts';
import { sidesOf } from './rule';
import type { ClaimRule, Draft } from './rule';

/** A figure, and what it is a figure of. */
interface StatedFigure {
  readonly passage: Passage;
  readonly statement: Statement;
  /** Names of the figure: the same name is the same figure. */
  readonly name: string;
  /** By what channel something was made public, without the words that all channels share. */
  readonly channel?: string;
}

/** Words that say nothing of what is counted. */
const empty =
  /本年|全年|年内|累计|共计|总计|合计|总共|共|我[局委办厅镇乡市县区院处]|本[局委办厅镇乡市县区院处级]|主动|对外|及时|依法|各类|相关|有关|政府|政务|的|了|为|数量?|总量?|[\s,;:、()"“”]/gu;
const published =
  /(?:通过|利用|依托|借助|经由?|在|由)?(?<channel>[^,;:。]{2,40}?)(?:上|等渠道|等平台)?(?:公开|发布|推送|刊登|更新)(?<what>[^,;:。]{0,12})$/u;
const shared = /通过|利用|依托|借助|栏目|专栏|专题|网站|门户|平台|官网|网/gu;
const fewest = { name: 6, channel: 3 };
const oneOfMany = /其中|上半年|下半年|季度|首|再次|又|另|先后|分别|每|第/u;

const coreOf = (words: string): string => words.replace(empty, '');

const statedBy = (passage: Passage, statement: Statement): readonly StatedFigure[] => {
  const { lead, gap, quantity, ofLastYear } = statement;
  // Plans, quotations, and figures of another time or body.
  if (statement.apart !== undefined) return [];
  const isVague = quantity.approximation !== undefined || quantity.unit === '' || ofLastYear;
  if (isVague || isRelative(statement) || oneOfMany.test(gap) || statement.depth > 0) return [];
  const { channel, what } = published.exec(lead)?.groups ?? {};
  if (channel !== undefined) {
    const core = coreOf(channel.replace(shared, ''));
    const name = `${coreOf(what ?? '')}${quantity.unit}`;
    return core.length >= fewest.channel ? [{ passage, statement, name, channel: core }] : [];
  }
  const name = coreOf(lead);
  return name.length >= fewest.name ? [{ passage, statement, name: `${name}${quantity.unit}` }] : [];
};

const isSame = (one: StatedFigure, other: StatedFigure): boolean => {
  if (
    one.name !== other.name ||
    (one.statement.sentence === other.statement.sentence && one.passage === other.passage)
  )
    return false;
  if (one.channel === undefined || other.channel === undefined) return one.channel === other.channel;
  return one.channel.includes(other.channel) || other.channel.includes(one.channel);
};

/** N-16: a figure that is given twice is the same both times. What the tables know is compared with them instead. */
export const sameFigureTwice: ClaimRule = {
  id: 'same-figure-twice',
  title: '正文中前后两次写到的数字',
  check: ({ form, filing }) => {
    const known = new Set(
      comparedClaims(form, filing).flatMap(({ statement, comparison }) =>
        comparison.missing.length === 0 ? [statement] : [],
      ),
    );
    const stated = readTexts(form, filing).flatMap(({ passage, statements }) =>
      statements.filter((each) => !known.has(each)).flatMap((each) => statedBy(passage, each)),
    );
    const byName = new Map<string, StatedFigure[]>();
    return stated.flatMap((later): readonly Draft[] => {
      const earlier = byName.get(later.name) ?? [];
      byName.set(later.name, [...earlier.slice(-8), later]);
      const first = earlier.find((each) => isSame(each, later));
      if (!first || first.statement.quantity.value === later.statement.quantity.value) return [];
      const { passage, statement } = later;
      return [
        draftOf(passage, {
          severity: 'note',
          at: statement.quantity.figure,
          clause: 'accurate',
          message: `这里写“${quote(passage, statement.words)}”，前面${first.passage === passage ? '' : `“${nameAt(first.passage, inSource(first.passage, first.statement.words).from)}”`}写“${quote(first.passage, first.statement.words)}”，两处不一致。请核对；说的不是同一个数字的，请说明。`,
          ...sidesOf(first.statement.quantity.value, statement.quantity.value),
        }),
      ];
    });
  },
};
