import type { ParagraphView } from '../../../session/report/report-view';
import { findUpdates } from '../../../session/report/sentence-updates';
import { ActionButton } from '../../controls/action-button';
import { paragraphName } from '../paragraphs';
import { keepSentence, kindOf, updateAll, updateSentence } from './update-sentences';

/** Adopted sentences whose facts have changed since, as they stand and as they would: each is renewed by itself. */
export const SentenceUpdates = ({ paragraph }: { readonly paragraph: ParagraphView }) => {
  const { own, adopted, sentences } = paragraph;
  const updates = findUpdates(own, adopted, sentences);
  if (updates.length === 0) return null;
  return (
    <section class="updates" aria-label={`${paragraphName(paragraph)}：可以更新的句子`}>
      <h3>填的情况变了，有 {updates.length} 句可以更新</h3>
      <ul>
        {updates.map((update) => (
          <li key={update.key}>
            {update.before !== '' && (
              <p>
                <span class="tag">{kindOf(update) === 'gone' ? '不再这样写' : '现在写着'}</span>
                {update.before}
              </p>
            )}
            {update.after !== '' && (
              <p>
                <span class="tag">{kindOf(update) === 'new' ? '新的一句' : '改为'}</span>
                {update.after}
              </p>
            )}
            <div class="row">
              <ActionButton action={updateSentence(paragraph, update)} />
              <ActionButton action={keepSentence(paragraph, update)} look="subtle" />
            </div>
          </li>
        ))}
      </ul>
      {updates.length > 1 && <ActionButton action={updateAll(paragraph)} />}
    </section>
  );
};
