import { factPlace } from '../../model/facts';
import type { Finding } from '../../model/finding';
import type { ParagraphView } from '../../session/report/report-view';
import { useDraft } from '../drafts/use-draft';
import { usePane } from '../state/pane-context';
import { FactFields } from './facts/fact-fields';
import { isAskedInTable } from './facts/fact-layout';
import { LastYearText } from './last-year/last-year-text';
import { OwnText } from './own-text';
import { ParagraphFigures } from './paragraph-figures';
import { paragraphCardId, paragraphName, stateWords } from './paragraphs';
import { isAtProblem, ProblemList } from './problems/problem-list';
import { Suggestion } from './suggestion';
import { TextFindings } from './text-findings';
import { SentenceUpdates } from './updates/sentence-updates';
import { WhoseWords } from './whose-words';

interface ParagraphCardProps {
  readonly paragraph: ParagraphView;
  /** What was found in it. */
  readonly findings: readonly Finding[];
}

/** One text of the report: what it is made of, what is suggested, what the clerk wrote, and which of them the report takes. */
export const ParagraphCard = ({ paragraph, findings }: ParagraphCardProps) => {
  const { suggested, state, problemAreas } = paragraph;
  const { tools } = usePane();
  // Workbooks of earlier versions lack their cells.
  const facts = paragraph.facts.filter(({ key }) => tools?.session.hasCell(factPlace(key)) !== false);
  const asked = new Set(facts.filter(isAskedInTable).map(({ field }) => field));
  const figures = paragraph.figures.filter(({ field }) => !asked.has(field));
  const name = paragraphName(paragraph);
  const field = useDraft({ kind: 'text', at: paragraph.slot }, name);
  /** What the clerk has written, or is writing, is not replaced before the clerk has been asked. */
  const asksFirst =
    ['own', 'edited', 'lastYear'].includes(state) || (field.draft !== undefined && field.text.trim() !== '');
  const others = problemAreas ? findings.filter((finding) => !isAtProblem(finding)) : findings;
  return (
    <li id={paragraphCardId(paragraph.slot)} tabIndex={-1} class={`card paragraph ${state}`}>
      <h2 class="card-head">
        {name}
        <span class="count">{stateWords(paragraph)}</span>
      </h2>
      {problemAreas && <ProblemList paragraph={paragraph} findings={findings} />}
      {figures.length > 0 && <ParagraphFigures figures={figures} />}
      <FactFields facts={facts} own={paragraph.own} />
      <SentenceUpdates paragraph={paragraph} />
      {suggested.length > 0 && state !== 'adopted' && (
        <Suggestion paragraph={paragraph} asksFirst={asksFirst} />
      )}
      <OwnText paragraph={paragraph} field={field} />
      <WhoseWords paragraph={paragraph} text={field.text} />
      <LastYearText paragraph={paragraph} own={field.text} />
      {others.length > 0 && <TextFindings findings={others} hasField />}
    </li>
  );
};
