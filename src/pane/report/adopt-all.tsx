import type { ParagraphView } from '../../session/report/report-view';
import type { Adoption } from './paragraphs';
import { Button } from '../controls/button';

interface AdoptAllProps {
  readonly adoptable: readonly Adoption[];
  readonly paragraphs: readonly ParagraphView[];
  readonly busy: boolean;
  readonly onAdopt: (paragraphs: readonly Adoption[]) => void;
}

/** Fills the empty paragraphs with what is suggested; what the clerk has written stays. */
export const AdoptAll = ({ adoptable, paragraphs, busy, onAdopt }: AdoptAllProps) => {
  const kept = paragraphs.filter(({ state }) => state !== 'empty').length;
  return (
    <div class="adopt-all">
      <Button disabled={busy || adoptable.length === 0} onClick={() => onAdopt(adoptable)}>
        全部采用{adoptable.length > 0 ? `（${adoptable.length} 段）` : ''}
      </Button>
      <p class="hint-line">
        只填空着的段落。{kept > 0 && `已有文字的 ${kept} 段不会改动。`}留空的段落，报告里自动用建议文字。
      </p>
    </div>
  );
};
