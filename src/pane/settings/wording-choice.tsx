import { useRef, useState } from 'preact/hooks';
import type { ReadWording } from '../../session/wording/read-wording';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { useBusy, usePane } from '../state/pane-context';
import { useLoaded } from '../state/use-loaded';
import { chooseWording, forgetWording } from './choose-wording';

type Refused = ReadWording & { readonly name: string };

/** What is wrong with a file, all of it at once. */
const Problems = ({ refused: { name, problems } }: { readonly refused: Refused }) => (
  <div class="message bad">
    <Icon name="bad" />
    <div class="message-body">
      <h3>
        “{name}”有 {problems.length} 处不对，没有使用
      </h3>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  </div>
);

const Notes = ({ notes }: { readonly notes: readonly string[] }) => (
  <details class="rules">
    <summary>{notes.length} 处请留意</summary>
    <ul>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  </details>
);

/** Whose words reports are written in on this machine: ours, or those of a file. */
export const WordingChoice = ({ form }: { readonly form: string }) => {
  const { run, tools } = usePane();
  const desk = tools?.desk;
  const busy = useBusy();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [turn, setTurn] = useState(0);
  const loaded = useLoaded(
    async () => ({ chosen: await (await desk?.ownWords?.())?.chosen(form) }),
    [form, turn],
  );
  if (!desk?.ownWords || !loaded) return null;
  const { chosen } = loaded;
  const show = (read: Refused): void => {
    setRefused(read.wording ? null : read);
    setTurn((last) => last + 1);
  };
  return (
    <div class="field">
      <p>
        正文的措辞：
        {!chosen
          ? '内置'
          : `“${chosen.name}”${chosen.wording ? `，改写 ${Object.keys(chosen.wording.sentences).length} 句` : ''}`}
      </p>
      <div role="alert">
        {refused ? (
          <Problems refused={refused} />
        ) : (
          chosen && !chosen.wording && <Problems refused={chosen} />
        )}
      </div>
      {chosen && chosen.notes.length > 0 && <Notes notes={chosen.notes} />}
      <div class="buttons">
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {chosen ? '更换措辞文件' : '选择措辞文件'}
        </Button>
        {chosen && (
          <Button
            look="subtle"
            disabled={busy}
            onClick={() =>
              void run(
                forgetWording(form, () => {
                  setRefused(null);
                  setTurn((last) => last + 1);
                }),
              )
            }
          >
            恢复内置
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept=".json"
          hidden
          aria-label="措辞文件"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void run(chooseWording(file, form, show));
            // So that the same file can be chosen again after it was corrected.
            currentTarget.value = '';
          }}
        />
      </div>
      <p class="hint-line">省里或本机关统一的句子，一个 .json 文件。只在本机使用，不外传。</p>
    </div>
  );
};
