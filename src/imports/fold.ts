import { fold as foldWidth, foldWithPlaces as foldWidthWithPlaces } from '../model/fold';
import type { Folded } from '../model/fold';
import { remembered } from '../model/remembered';

/** Traditional characters of the words that reports are recognised by, each followed by its simplified form. */
const traditional =
  '開开數数據据關关係系為为項项與与總总計计機机構构織织務务業业類类內内屬属於于國国規规範范廢废現现處处決决許许罰罚強强徵征' +
  '費费額额單单萬万結结轉转續续辦办別别區区穩稳護护權权過过執执詢询無无沒没補补複复復复議议訴诉訟讼維维糾纠審审請请訪访舉举' +
  '報报編编獲获認认確确當当質质應应繳缴納纳個个臨临時时經经後后況况題题進进監监臺台設设導导體体條条號号書书實实責责級级鎮镇' +
  '鄉乡縣县廳厅眾众發发佈布製制採采購购對对廣广產产聯联絡络動动財财預预劃划門门網网減减長长佔占';

const simplified = new Map(
  [...traditional].flatMap((character, index, all) =>
    index % 2 === 0 ? [[character, all[index + 1]!] as const] : [],
  ),
);

const isTraditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu');

/** Each character stays one unit long, so that places stay as they are. */
const simplify = (text: string): string =>
  text.replace(isTraditional, (character) => simplified.get(character)!);

/** A text in half-width, simplified characters, without invisible ones. */
export const fold = (text: string): string => foldWidth(simplify(text));

/** {@link fold}, and where each character came from, so that the words of the original can be cut out. */
export const foldWithPlaces = (text: string): Folded => foldWidthWithPlaces(simplify(text));

/** 一、 （一） 1. (1) at the beginning of a label; 三类内部事务信息 begins with no number of a list. */
const numbering =
  /^(?:\([一二三四五六七八九十\d]{1,2}\)[、.]?|[一二三四五六七八九十]{1,2}[、.:,]|\d{1,2}[、.:,)])/u;

/** What is left of a label when layout, punctuation and numbering do not count. */
export const coreOf = remembered((label: string): string => {
  let core = fold(label).replace(/\s+/gu, '');
  for (let found = numbering.exec(core); found; found = numbering.exec(core))
    core = core.slice(found[0].length);
  return core.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
});
