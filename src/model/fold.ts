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

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;

/** A text in one way of writing, with the place in the original that each of its characters came from. */
export interface Folded {
  readonly text: string;
  readonly from: readonly number[];
}

/** Half-width, simplified, without invisible characters; no-break and full-width spaces become plain ones. */
const foldCharacter = (character: string): string => {
  if (character <= '~') return character;
  const known = simplified.get(character);
  if (known !== undefined) return known;
  // Chinese characters are most of any text, and stand for themselves.
  if (character >= '一' && character <= '鿿') return character;
  return invisible.test(character) ? '' : character.normalize('NFKC');
};

/** A text in half-width and simplified characters, without invisible ones. */
export const fold = (text: string): string => {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
};

/** {@link fold}, and where each character came from, so that the words of the original can be cut out. */
export const foldWithPlaces = (text: string): Folded => {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const made = foldCharacter(character);
    folded += made;
    for (let unit = 0; unit < made.length; unit++) from.push(at);
    at += character.length;
  }
  from.push(text.length);
  return { text: folded, from };
};
