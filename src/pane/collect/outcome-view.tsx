import { Button } from '../controls/button';
import { AcrossList, AlikeList, CarriedList, CommonList, StrangeList } from './across-lists';
import { BodyList } from './body-list';
import type { Collector } from './collector';
import type { CollectOutcome, CollectState } from './collect-state';
import { openArea } from './open-report';
import { countedWords, questionsIn, roundsWords } from './outcome-facts';
import { QuestionList } from './question-list';
import { saveAll, saveRollUp } from './save-outcome';
import { nothingSaved } from './saved-words';
import { WriteSheets } from './write-sheets-part';

const notKept = '这一次的结果没有能在这台电脑上记下，关掉以后就接不上第几次、改了几处。';

interface OutcomeViewProps {
  readonly collector: Collector;
  readonly state: CollectState;
  readonly outcome: CollectOutcome;
}

/** What came of a collection. */
export const OutcomeView = ({ collector, state, outcome }: OutcomeViewProps) => {
  const { door } = collector;
  const { collection, isKept } = outcome;
  const { area, year, bodies, files, deadline } = collection;
  const busy = state.busy !== null;
  const rounds = roundsWords(collection);
  const questions = questionsIn(outcome);
  return (
    <>
      <section class="collect-summary" aria-labelledby="collect-summary">
        <h2 id="collect-summary">
          {area}
          {year}年：名录 {bodies.length} 个机关，收到 {files.length} 个文件
        </h2>
        <p>
          {countedWords(collection)}
          {deadline !== '' && `报送期限 ${deadline}。`}
        </p>
        {rounds !== '' && <p class="collect-rounds">{rounds}</p>}
        {!isKept && (
          <p class="collect-warn">
            {notKept}
            {door.downloads !== 'blocked' &&
              '请保存全部结果，下次汇总时在“其他选项”里选其中的“读取记录.jsonl”。'}
          </p>
        )}
        <div class="row">
          {door.sheets && <WriteSheets collector={collector} outcome={outcome} busy={busy} />}
          {door.downloads === 'blocked' ? (
            <p class="hint-line">{nothingSaved}</p>
          ) : (
            <>
              <Button
                look={door.sheets ? 'plain' : 'primary'}
                icon="save"
                disabled={busy}
                onClick={() => void saveAll(collector, outcome)}
              >
                保存全部结果和退回意见
              </Button>
              <Button icon="sheet" disabled={busy} onClick={() => void saveRollUp(collector, outcome)}>
                只保存汇总.xlsx
              </Button>
            </>
          )}
          {door.open && (
            <Button icon="page" disabled={busy} onClick={() => void openArea(collector, outcome)}>
              打开本级政府报告
            </Button>
          )}
          <Button icon="folder" disabled={busy} onClick={() => collector.chooseAgain()}>
            收到改正后再汇总
          </Button>
        </div>
      </section>
      {questions.length > 0 && (
        <QuestionList collector={collector} questions={questions} bodies={bodies} busy={busy} />
      )}
      <BodyList collector={collector} outcome={outcome} busy={busy} />
      <StrangeList collector={collector} outcome={outcome} />
      <CarriedList collection={collection} />
      <AcrossList collection={collection} />
      <AlikeList collection={collection} />
      <CommonList collection={collection} />
    </>
  );
};
