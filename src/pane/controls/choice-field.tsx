import { useId } from 'preact/hooks';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, name: string])[];
  readonly onChange: (value: Value) => void;
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** A list to choose from. */
export const ChoiceField = <Value extends string>({
  label,
  value,
  choices,
  onChange,
  hint,
  disabled = false,
}: ChoiceFieldProps<Value>) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(choices[event.currentTarget.selectedIndex]![0])}
      >
        {choices.map(([each, name]) => (
          <option key={each} value={each} selected={each === value}>
            {name}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p class="hint-line" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
};
