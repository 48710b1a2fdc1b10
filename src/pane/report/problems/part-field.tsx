import { useId } from 'preact/hooks';
import { DraftLine } from '../../drafts/draft-line';
import { useDraft } from '../../drafts/use-draft';
import { placeId } from '../paragraphs';

interface PartFieldProps {
  readonly place: string;
  readonly label: string;
  /** What the clerk knows it by where there are several: 问题2的改进措施. */
  readonly name: string;
  readonly hint?: string;
  /** Lines that it shows at first; one where left out. */
  readonly lines?: number;
}

/** A part of a problem that is typed. */
export const PartField = ({ place, label, name, hint, lines }: PartFieldProps) => {
  const hintId = useId();
  const { text, draft, input } = useDraft({ kind: 'problem', at: place }, name);
  const common = {
    ...{ id: placeId(place), class: 'input', 'aria-label': name, ...input },
    ...(hint === undefined ? {} : { 'aria-describedby': hintId }),
  };
  return (
    <div class="field">
      <label for={placeId(place)}>{label}</label>
      {lines === undefined ? (
        <input {...common} autocomplete="off" />
      ) : (
        <textarea {...common} rows={Math.min(8, Math.max(lines, Math.ceil(text.length / 20)))} />
      )}
      {hint !== undefined && (
        <p class="hint-line" id={hintId}>
          {hint}
        </p>
      )}
      {draft && <DraftLine draft={draft} />}
    </div>
  );
};
