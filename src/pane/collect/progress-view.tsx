import { useId } from 'preact/hooks';
import { Button } from '../controls/button';
import type { ShownProgress } from './collect-state';

interface ProgressViewProps {
  readonly progress: ShownProgress | null;
  /** Said until it is known how far it has come. */
  readonly says: string;
  readonly onStop: () => void;
}

/** How far it has come, and how to stop it. */
export const ProgressView = ({ progress, says, onStop }: ProgressViewProps) => {
  const id = useId();
  const { done, total } = progress ?? { done: 0 };
  const counted = done > 0 || total !== undefined;
  return (
    <section class="collect-progress" aria-label="进度">
      <div class="progress">
        <label for={id}>
          {progress?.says ?? says}
          {counted && `：${done}${total === undefined ? '' : ` / ${total}`}`}
        </label>
        <progress id={id} {...(total === undefined ? {} : { max: total, value: done })} />
      </div>
      <Button onClick={onStop}>停止</Button>
    </section>
  );
};
