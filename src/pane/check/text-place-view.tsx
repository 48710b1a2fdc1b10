import { isBlank } from '../../model/answer';
import type { Finding, TextPlace } from '../../model/finding';
import { allFieldsOf } from '../../model/form';
import { sentenceAround } from '../../model/sentence-around';
import { useSnapshot } from '../state/pane-context';
import { CellLink } from './cell-link';

interface TextPlaceViewProps {
  readonly finding: Finding;
  readonly place: TextPlace;
}

/** Figures that are shown beside a sentence; a sum of many cells is explained by the message. */
const shown = 6;

/** The sentence with the words that are meant, and the figures of the tables that it is compared with. */
export const TextPlaceView = ({ finding, place }: TextPlaceViewProps) => {
  const { form, filing, texts = filing.texts } = useSnapshot();
  const { before, words, after } = sentenceAround(texts[place.slot] ?? '', place);
  const figures = allFieldsOf(form).filter(({ name }) => finding.because.includes(name));
  return (
    <>
      {place.count === undefined && (
        <blockquote class="quotation">
          {before}
          <mark>{words}</mark>
          {after}
        </blockquote>
      )}
      {figures.length > 0 && (
        <ul class="changes">
          {figures.slice(0, shown).map(({ name, label }) => {
            const answer = filing.answers[name];
            return (
              <li key={name}>
                <CellLink field={name} title="转到这个单元格">
                  <span>{label}</span>
                </CellLink>
                <span class="change">
                  <b>{isBlank(answer) ? '空白' : answer}</b>
                </span>
              </li>
            );
          })}
          {figures.length > shown && <li>等 {figures.length} 格</li>}
        </ul>
      )}
    </>
  );
};
