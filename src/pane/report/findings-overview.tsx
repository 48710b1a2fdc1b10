import { Fragment } from 'preact';
import { textSlots } from '../../filing/text-slots';
import type { Finding } from '../../model/finding';
import { Icon } from '../controls/icon';
import { useSnapshot } from '../state/pane-context';
import { paragraphCardId } from './paragraphs';
import { TextFindings } from './text-findings';

interface FindingsOverviewProps {
  readonly found: ReadonlyMap<string, readonly Finding[]>;
  /** The texts that have a card of their own on the page. */
  readonly cards: ReadonlySet<string>;
}

const goToCard = (slot: string): void => {
  const card = document.getElementById(paragraphCardId(slot));
  card?.scrollIntoView({ block: 'start' });
  card?.focus({ preventScroll: true });
};

/** Above the paragraphs: which texts have something to look at, and what was found in those that have no card. */
export const FindingsOverview = ({ found, cards }: FindingsOverviewProps) => {
  const names = textSlots(useSnapshot().form);
  const onCards = [...found].filter(([slot]) => cards.has(slot));
  const others = [...found].filter(([slot]) => !cards.has(slot)).flatMap(([, findings]) => findings);
  const all = [...found.values()].flat();
  // 报送前检查 is all right then, and says so right above.
  const areHints = all.every(({ severity }) => severity === 'hint');
  return (
    <section aria-label="文字里的问题">
      <div class={`message${areHints ? '' : ' warn'}`}>
        <Icon name={areHints ? 'hint' : 'warn'} />
        <div class="message-body">
          <p>
            文字里有 {all.length} 处{areHints ? '提示，可以再看看' : '要看'}
            {onCards.length > 0 ? '，已标在各段里：' : '。'}
            {onCards.map(([slot, { length }], index) => (
              <Fragment key={slot}>
                {index > 0 && '、'}
                <button type="button" class="link" onClick={() => goToCard(slot)}>
                  {names.get(slot)}（{length} 处）
                </button>
              </Fragment>
            ))}
          </p>
        </div>
      </div>
      {others.length > 0 && <TextFindings findings={others} hasField={false} />}
    </section>
  );
};
