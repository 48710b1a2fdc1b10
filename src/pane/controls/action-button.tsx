import type { ButtonAction } from '../state/action';
import { mayRun } from '../state/action';
import { usePane } from '../state/pane-context';
import { Button } from './button';
import type { ButtonLook } from './button';

interface ActionButtonProps {
  readonly action: ButtonAction;
  readonly look?: ButtonLook;
  /** What is done instead of the action, such as asking first. */
  readonly onClick?: (() => void) | undefined;
}

/** The button of an action; while that cannot be done, it does nothing. */
export const ActionButton = ({ action, look = 'plain', onClick }: ActionButtonProps) => {
  const { state, run } = usePane();
  const { label, busyLabel, task, spoken, title, icon, keys } = action;
  return (
    <Button
      look={look}
      icon={icon}
      label={spoken}
      title={title}
      keys={keys}
      disabled={!mayRun(action, state)}
      onClick={onClick ?? (() => void run(action))}
    >
      {state.task === task ? (busyLabel ?? label) : label}
    </Button>
  );
};
