import type { Finding } from '../../model/finding';
import { blanksRule, textsRule } from '../../session/snapshot';
import { ActionButton } from '../controls/action-button';
import { LazyPart } from '../controls/lazy-part';
import type { ButtonAction } from '../state/action';
import { adoptSuggestion } from './adopt-suggestion';
import { fillZeros } from './fill-zeros';
import { turnIntoNumbers } from './turn-into-numbers';

const loadCorrectionButton = async () => (await import('./correction-button')).CorrectionButton;

const actionsFor = ({ rule, suggestions, because }: Finding): readonly ButtonAction[] => {
  if (rule === textsRule) return suggestions.length > 0 ? [turnIntoNumbers(suggestions)] : [];
  if (rule !== blanksRule) return suggestions.map(adoptSuggestion);
  // Where the equations want another value, it is not for this button to write 0.
  const zeros = suggestions.filter(({ value }) => value === 0).map(({ field }) => field);
  return zeros.length === 0 ? [] : [fillZeros(zeros, because.length)];
};

/** What would correct a finding by itself. Nothing is written unless the clerk says so. */
export const SuggestionButtons = ({ finding }: { readonly finding: Finding }) => {
  const { place } = finding;
  if (place?.correction !== undefined) return <LazyPart load={loadCorrectionButton} props={{ place }} />;
  return (
    <>
      {actionsFor(finding).map((action, index) => (
        <ActionButton key={index} action={action} />
      ))}
    </>
  );
};
