import { useEffect, useState } from 'preact/hooks';
import { formInForce } from '../../filing/known-forms';
import { bodyKinds } from '../../model/filing';
import type { BodyKind } from '../../model/filing';
import { ActionButton } from '../controls/action-button';
import { Button } from '../controls/button';
import { ChoiceField } from '../controls/choice-field';
import { LazyPart } from '../controls/lazy-part';
import { Messages } from '../controls/messages';
import { SelfCheckLink } from '../controls/self-check-link';
import { TextField } from '../controls/text-field';
import { ImportEntry } from '../import/import-entry';
import type { Action } from '../state/action';
import { usePane } from '../state/pane-context';
import { useLoaded } from '../state/use-loaded';
import { createFiling } from './create-filing';
import { factsFrom } from './facts-from-reports';
import { complaintsOf, planOf, selfNames } from './new-filing';
import type { NewFiling } from './new-filing';

const kinds = Object.entries(bodyKinds) as [BodyKind, string][];

const loadGuess = async () => (await import('./guess-from-name')).loadGuess();
const loadConflictMessage = async () => (await import('./conflict-message')).ConflictMessage;
const loadImportedReports = async () => (await import('./imported-reports')).ImportedReports;

/** 建表: who reports on which year; one button draws the sheets. */
export const CreatePage = () => {
  const { state, run, tools } = usePane();
  const openCollect = tools?.desk.openCollect;
  const { forms, newYear, conflict, startingReports } = state;
  const [entries, setEntries] = useState<NewFiling>(() => ({
    ...{ year: String(newYear), body: '', self: '', kind: 'department' },
    form: formInForce(forms, newYear).id,
  }));
  const [asked, setAsked] = useState(false);
  // A guess from the name never takes the place of what the clerk has chosen.
  const [guessing, setGuessing] = useState(true);
  const complaints = asked ? complaintsOf(entries) : {};
  const change = (changes: Partial<NewFiling>): void => setEntries((before) => ({ ...before, ...changes }));
  const choose = (changes: Partial<NewFiling>): void => {
    setGuessing(false);
    change(changes);
  };
  const guess = useLoaded(loadGuess, []);
  const guessFrom = (body: string): Partial<NewFiling> => (guess && guessing ? guess(body) : {});
  useEffect(() => {
    const facts = factsFrom(startingReports, guess);
    change({ ...facts, ...(facts.year ? { form: formInForce(forms, Number(facts.year)).id } : {}) });
  }, [startingReports, forms]);
  // A name may be there before what guesses from it; it may also have been typed between the page and its effect.
  useEffect(() => setEntries((before) => ({ ...before, ...guessFrom(before.body) })), [guess]);
  const create = createFiling(planOf(entries));
  const rename = createFiling(planOf(entries), conflict ?? []);
  const unlessIncomplete = (action: Action) => (): void => {
    setAsked(true);
    if (Object.keys(complaintsOf(entries)).length === 0) void run(action);
  };
  return (
    <main class="page create">
      <h1>新建年度报告</h1>
      <p class="lead">在这个工作簿里建好年度报告的全部表格。已有的工作表不会改动。</p>
      <Messages />
      {conflict && (
        <LazyPart
          load={loadConflictMessage}
          props={{ sheets: conflict, action: rename, onClick: unlessIncomplete(rename) }}
        />
      )}
      <ImportEntry />
      <p class="hint-line after-entry">
        手头有已公布的报告，可以先导入：名称和年度自动填好，数字随建表写入。
      </p>
      {Object.keys(startingReports).length > 0 && (
        <LazyPart load={loadImportedReports} props={{ year: entries.year }} />
      )}
      <TextField
        label="机关名称"
        value={entries.body}
        onInput={(body) => change({ body, ...guessFrom(body) })}
        hint="写全称，用于报告标题，如：海滨县水利局。"
        complaint={complaints.body}
      />
      <TextField
        label="报告年度"
        value={entries.year}
        onInput={(year) => change({ year, form: formInForce(forms, Number(year)).id })}
        numeric
        complaint={complaints.year}
      />
      <TextField
        label="自称"
        value={entries.self}
        onInput={(self) => choose({ self })}
        choices={selfNames}
        hint="报告正文里怎样称呼本机关。"
        complaint={complaints.self}
      />
      <ChoiceField
        label="机关类型"
        value={entries.kind}
        choices={kinds}
        onChange={(kind) => choose({ kind })}
        hint="决定报送时间和适用的校验规则。"
      />
      <ChoiceField
        label="报告格式"
        value={entries.form}
        choices={forms.map(({ id, notice, years }) => [
          id,
          `${notice}（${years.to === undefined ? `${years.from}年起` : `${years.from}—${years.to}年`}）`,
        ])}
        onChange={(form) => change({ form })}
      />
      <ActionButton action={create} look="large" onClick={unlessIncomplete(create)} />
      {openCollect && (
        <Button look="subtle" onClick={openCollect}>
          审核各机关报来的报告：汇总各机关
        </Button>
      )}
      <SelfCheckLink />
    </main>
  );
};
