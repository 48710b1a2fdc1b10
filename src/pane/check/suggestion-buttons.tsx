import type { Finding } from '../../model/finding';
import { blanksRule, textsRule } from '../../session/snapshot';
import { ActionButton } from '../controls/action-button';
import type { ButtonAction } from '../state/action';
import { useSnapshot } from '../state/pane-context';
import { adoptCorrection } from './adopt-correction';
import { adoptSuggestion } from './adopt-suggestion';
import { fillZeros } from './fill-zeros';
import { turnIntoNumbers } from './turn-into-numbers';

const actionsFor = (
  { rule, suggestions, because, place }: Finding,
  texts: Readonly<Record<string, string>>,
): readonly ButtonAction[] => {
  if (place?.correction !== undefined) return [adoptCorrection(texts[place.slot] ?? '', place)];
  if (rule === textsRule) return suggestions.length > 0 ? [turnIntoNumbers(suggestions)] : [];
  if (rule !== blanksRule) return suggestions.map(adoptSuggestion);
  // Where the equations want another value, it is not for this button to write 0.
  const zeros = suggestions.filter(({ value }) => value === 0).map(({ field }) => field);
  return zeros.length === 0 ? [] : [fillZeros(zeros, because.length)];
};

/** What would correct a finding by itself. Nothing is written unless the clerk says so. */
export const SuggestionButtons = ({ finding }: { readonly finding: Finding }) => (
  <>
    {actionsFor(finding, useSnapshot().filing.texts).map((action, index) => (
      <ActionButton key={index} action={action} />
    ))}
  </>
);
