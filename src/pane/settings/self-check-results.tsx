import type { ProbeOutcome, ProbeResult } from '../../model/self-check';

const outcomes: Readonly<Record<ProbeOutcome, readonly [sign: string, says: string]>> = {
  'as-assumed': ['✓', '与预计一致'],
  otherwise: ['✗', '与预计不同'],
  'not-tried': ['–', '没有试'],
};

const timeOf = ({ outcome, ms }: ProbeResult): string => (outcome === 'not-tried' ? '' : `${ms} 毫秒`);

/** How many came out in each way. */
export const countsOf = (results: readonly ProbeResult[]): string =>
  Object.entries(outcomes)
    .map(([outcome, [sign, says]]) => {
      const count = results.filter((result) => result.outcome === outcome).length;
      return `${sign} ${says} ${count} 项`;
    })
    .join('，');

/** What was tried, in order, with its time. */
export const SelfCheckResults = ({ results }: { readonly results: readonly ProbeResult[] }) => (
  <ul class="trials">
    {results.map((result) => {
      const [sign, says] = outcomes[result.outcome];
      return (
        <li key={result.id}>
          <span role="img" aria-label={says}>
            {sign}
          </span>{' '}
          {result.words} <span class="hint-line">{timeOf(result)}</span>
        </li>
      );
    })}
  </ul>
);
