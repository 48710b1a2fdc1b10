import type { TextPlace } from '../../model/finding';
import { ActionButton } from '../controls/action-button';
import { useSnapshot } from '../state/pane-context';
import { adoptCorrection } from './adopt-correction';

/** The button that puts the right words into a text. */
export const CorrectionButton = ({ place }: { readonly place: TextPlace }) => (
  <ActionButton action={adoptCorrection(useSnapshot().filing.texts[place.slot] ?? '', place)} />
);
