import { textOf } from '../../model/report';
import { savedAt } from '../../session/edit/draft-edits';
import { remembered, wordingOf } from '../../session/report/adopted';
import type { Adoption } from '../../session/report/adopted';
import type { ParagraphState } from '../../session/report/paragraph-state';
import type { ParagraphView } from '../../session/report/report-view';
import type { Snapshot } from '../../session/snapshot';

/** What a suggestion writes into the cell of its paragraph, over the text that was read there last: a line a paragraph. */
export const adoptionOf = (
  { slot, suggested, sentences, adopted }: ParagraphView,
  { filing }: Pick<Snapshot, 'filing'>,
): Adoption => ({
  slot,
  own: savedAt(filing, { kind: 'text', at: slot }),
  text: suggested.map(textOf).join('\n'),
  adopted: remembered(adopted, wordingOf(sentences)),
});

/** Whether there is a suggestion, and one without gaps. */
export const isReady = ({ suggested, incomplete }: ParagraphView): boolean =>
  suggested.length > 0 && !incomplete;

/** Name of a paragraph: its own, or that of its chapter. */
export const paragraphName = ({ heading, chapter }: ParagraphView): string => heading || chapter;

/** What the report will say for a paragraph, in a word or two. */
export const stateWords = (paragraph: ParagraphView): string => {
  const words: Readonly<Record<ParagraphState, string>> = {
    empty: paragraph.suggested.length > 0 ? '报告用建议文字' : paragraph.optional ? '可以留空' : '待填写',
    adopted: '已采用建议',
    outdated: '数据已变，建议有更新',
    edited: '采用后您改过',
    lastYear: '上年的文字',
    own: '您写的文字',
  };
  return words[paragraph.state];
};

/** By which the field of a paragraph is found on the page. */
export const ownTextId = (slot: string): string => `own-text-${slot}`;

/** By which the card of a paragraph is found on the page. */
export const paragraphCardId = (slot: string): string => `paragraph-${slot}`;

/** By which the field of a place (facts.<key>, problems.<n>.<part>) is found on the page. */
export const placeId = (place: string): string => `place-${place}`;
