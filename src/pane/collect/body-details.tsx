import { Button } from '../controls/button';
import { severityNames } from '../../model/finding';
import { fileOutcomes, findingStatuses } from '../../session/collect/shown';
import type { AssessedBody, FollowedFinding } from '../../session/collect/shown';
import type { Collector } from './collector';
import type { CollectOutcome } from './collect-state';
import { openBody } from './open-report';

interface BodyDetailsProps {
  readonly collector: Collector;
  readonly outcome: CollectOutcome;
  readonly assessed: AssessedBody;
  readonly busy: boolean;
}

const Values = ({ present, expected, difference }: FollowedFinding) =>
  present === null && expected === null ? null : (
    <dl class="collect-values">
      {[
        ['现填', present],
        ['应为', expected],
        ['差额', difference],
      ].map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );

const Finding = ({
  finding,
  isFollowed,
}: {
  readonly finding: FollowedFinding;
  readonly isFollowed: boolean;
}) => {
  const { severity, status, place, message, clause } = finding;
  const isCorrected = status === 'corrected';
  return (
    <li class={`card ${isCorrected ? 'settled' : severity}`}>
      <p class="severity">
        {severityNames[severity]} · {place}
        {isFollowed && ` · ${findingStatuses[status]}`}
      </p>
      <p class="sentence">{message}</p>
      <Values {...finding} />
      {clause !== '' && <p class="clause">依据：{clause}</p>}
    </li>
  );
};

/** The files of a body, each with what became of it; another version can be taken. */
const Files = ({ collector, outcome, assessed, busy }: BodyDetailsProps) => {
  const { files } = outcome.collection;
  const own = files.filter(({ file }) => assessed.files.includes(file));
  if (own.length === 0) return null;
  return (
    <>
      <h4>文件</h4>
      <ul class="collect-own-files">
        {own.map(({ file, outcome: became, says }) => (
          <li key={file}>
            <span>
              {file}：{fileOutcomes[became]}
              {says !== '' && `。${says}`}
            </span>
            {became === 'replaced' && (
              <Button
                look="subtle"
                disabled={busy}
                label={`改用这一份：${file}`}
                onClick={() => void collector.answer({ file, body: assessed.body.name, action: 'use' })}
              >
                改用这一份
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

/** What is known of one body: its findings, its files, whom to call. */
export const BodyDetails = (props: BodyDetailsProps) => {
  const { collector, outcome, assessed, busy } = props;
  const { body, reason, findings, report, round } = assessed;
  const whom = [body.contact, body.telephone].filter((each) => each !== '').join(' ');
  return (
    <div class="collect-details">
      {reason !== '' && <p>{reason}</p>}
      {whom !== '' && <p>联系人：{whom}</p>}
      {report && collector.door.open && (
        <div class="row">
          <Button
            icon="page"
            disabled={busy}
            label={`打开这份报告：${body.name}`}
            onClick={() => void openBody(collector, outcome, body)}
          >
            打开这份报告
          </Button>
        </div>
      )}
      {findings.length > 0 && (
        <ul class="cards">
          {findings.map((finding) => (
            <Finding key={`${finding.key}${finding.status}`} finding={finding} isFollowed={round > 1} />
          ))}
        </ul>
      )}
      {report && findings.length === 0 && <p>没有发现问题。</p>}
      <Files {...props} />
    </div>
  );
};
