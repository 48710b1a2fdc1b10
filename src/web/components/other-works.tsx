import { Button } from '../../pane/controls/button';

interface OtherWorksProps {
  readonly busy?: boolean;
  readonly onSample: () => void;
  /** Where another work is open here still, to which one can go back. */
  readonly onBack?: (() => void) | undefined;
}

/** The ways to another work from a page that stands in place of one. */
export const OtherWorks = ({ busy = false, onSample, onBack }: OtherWorksProps) => (
  <>
    <Button look="subtle" disabled={busy} onClick={onSample}>
      打开示例
    </Button>
    {onBack && (
      <Button look="subtle" disabled={busy} onClick={onBack}>
        返回
      </Button>
    )}
  </>
);
