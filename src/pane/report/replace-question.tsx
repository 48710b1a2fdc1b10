import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/button';

interface ReplaceQuestionProps {
  readonly name: string;
  /** What would stand there. */
  readonly by: string;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}

/** Asked before the clerk's own words are replaced. */
export const ReplaceQuestion = ({ name, by, onReplace, onKeep }: ReplaceQuestionProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} class="question" role="group" aria-label="确认替换" tabIndex={-1}>
      <p>
        用{by}替换您写的“{name}”？替换后可以点“撤销”恢复。
      </p>
      <div class="row">
        <Button look="primary" onClick={onReplace}>
          替换
        </Button>
        <Button onClick={onKeep}>保留我写的</Button>
      </div>
    </div>
  );
};
