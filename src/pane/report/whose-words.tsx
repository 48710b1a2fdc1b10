import { textOf } from '../../model/report';
import { originsOf } from '../../session/report/origins';
import type { Origin } from '../../session/report/origins';
import type { ParagraphView } from '../../session/report/report-view';

interface WhoseWordsProps {
  readonly paragraph: ParagraphView;
  /** The clerk's text as it is typed. */
  readonly text: string;
}

const names: Readonly<Record<Origin, string>> = { suggested: '建议', lastYear: '上年', own: '您写的' };

/** Whose sentences a text is made of, where they are not all from one. */
export const WhoseWords = ({ paragraph, text }: WhoseWordsProps) => {
  const { adopted, sentences, lastYear } = paragraph;
  const suggested = [...adopted.map((each) => each.text), ...sentences.map(({ runs }) => textOf(runs))];
  const parts = originsOf(text, { suggested, lastYear: lastYear?.text ?? '' }).filter(
    (part) => part.text.trim() !== '',
  );
  const found = (Object.keys(names) as Origin[]).filter((each) =>
    parts.some(({ origin }) => origin === each),
  );
  if (found.length < 2) return null;
  const counts = found.map(
    (each) => `${names[each]} ${parts.filter(({ origin }) => origin === each).length} 处`,
  );
  return (
    <details class="whose">
      <summary>各句的来历：{counts.join('，')}</summary>
      <ul>
        {parts.map((part, index) => (
          <li key={index} class={part.origin}>
            <span class="tag">{names[part.origin]}</span>
            {part.text.trim()}
          </li>
        ))}
      </ul>
    </details>
  );
};
