import { usePane } from '../state/pane-context';
import { AllGood } from './all-good';
import { shownFindings } from './findings';
import { MissingCard } from './missing-card';
import { statusOf } from './status';

/** What the check comes to: that all is good, or what is still missing and is shown by no finding. */
export const Outcome = () => {
  const { state } = usePane();
  const { tone } = statusOf(state);
  if (tone === 'good') return <AllGood />;
  const shown = shownFindings(state);
  const missing = (state.snapshot?.missing ?? []).filter(
    ({ findings }) => !findings.some((finding) => shown.includes(finding)),
  );
  return missing.length > 0 ? <MissingCard missing={missing} isAll={tone === 'calm'} /> : null;
};
