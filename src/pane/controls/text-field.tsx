import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly complaint?: string | undefined;
  /** What may be picked instead of typing. */
  readonly choices?: readonly string[];
  readonly numeric?: boolean;
}

/** A line of text with its label, a hint, and what is wrong with it. */
export const TextField = ({ label, value, onInput, hint, complaint, choices, numeric }: TextFieldProps) => {
  const id = useId();
  const described = [hint && `${id}-hint`, complaint && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        value={value}
        inputMode={numeric ? 'numeric' : 'text'}
        autocomplete="off"
        aria-invalid={complaint !== undefined}
        aria-describedby={described || undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {choices && (
        <div class="choices" role="group" aria-label={`常用的${label}`}>
          {choices.map((choice) => (
            <button
              key={choice}
              type="button"
              class="chip"
              aria-pressed={choice === value}
              onClick={() => onInput(choice)}
            >
              {choice}
            </button>
          ))}
        </div>
      )}
      {complaint !== undefined && (
        <p class="complaint" id={`${id}-wrong`}>
          {complaint}
        </p>
      )}
      {hint !== undefined && (
        <p class="hint-line" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
};
