import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import type { IconName } from './icon';

export type ButtonLook = 'primary' | 'plain' | 'subtle' | 'large';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly look?: ButtonLook;
  readonly icon?: IconName | undefined;
  readonly disabled?: boolean;
  /** What a screen reader says where the words alone say too little. */
  readonly label?: string | undefined;
  readonly title?: string | undefined;
  readonly keys?: string | undefined;
}

/** A button in the look of Office. A busy one keeps its place and its focus, and does nothing. */
export const Button = ({
  children,
  onClick,
  look = 'plain',
  icon,
  disabled = false,
  label,
  title,
  keys,
}: ButtonProps) => (
  <button
    type="button"
    class={`button ${look}`}
    aria-disabled={disabled}
    aria-label={label}
    aria-keyshortcuts={keys}
    title={title}
    onClick={() => {
      if (!disabled) onClick();
    }}
  >
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </button>
);
