import { useState } from 'preact/hooks';
import { Button } from '../controls/button';
import type { Collector } from './collector';
import type { CollectState } from './collect-state';
import { droppedFiles } from './dropped-files';
import { FileButton } from './file-button';
import { OptionFields } from './option-fields';
import { withoutRoot } from './picked-files';
import { complaintsAbout } from './typed-options';

interface ViewProps {
  readonly collector: Collector;
  readonly state: CollectState;
}

const listFaultsShown = 10;
const listEndings = '.xlsx,.xls,.xlsb,.ods,.et,.csv';

const draftSaved = '已下载“名录.xlsx”，可以补全后再选回来，也可以先按它汇总；没有报送的机关还不在其中。';
const draftHeld = '可以先按它汇总；没有报送的机关还不在其中。';

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

/** Where the reports come from: a folder, files, or what is dropped. */
const ReportsChoice = ({ collector, state: { reports, busy } }: ViewProps) => {
  const [isOver, setOver] = useState(false);
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    if (!event.dataTransfer || busy) return;
    try {
      collector.chooseReports(withoutRoot(await droppedFiles(event.dataTransfer)));
    } catch (error) {
      collector.complain('没有采用这些文件', error);
    }
  };
  const size = reports.reduce((sum, { file }) => sum + file.size, 0);
  return (
    <section
      class={`collect-step${isOver ? ' over' : ''}`}
      aria-labelledby="collect-reports"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <h2 id="collect-reports">1. 各机关的报告</h2>
      <p>
        选择存放报告的文件夹，里面的文件夹也会一起读；也可以把文件夹或文件拖到这里。Excel、WPS
        表格、Word、网页、PDF、CSV 都能读，原来的文件不会改动，也不会上传。
        {collector.door.limit && `一次最多 ${collector.door.limit.most} 个文件。`}
      </p>
      <div class="row">
        <FileButton
          of="folder"
          look={reports.length === 0 ? 'primary' : 'plain'}
          disabled={busy !== null}
          onPick={(files) => collector.chooseReports(files)}
        >
          选择文件夹
        </FileButton>
        <FileButton
          of="files"
          disabled={busy !== null}
          onPick={(files) => collector.chooseReports(files, true)}
        >
          添加文件
        </FileButton>
        {reports.length > 0 && (
          <Button look="subtle" disabled={busy !== null} onClick={() => collector.forgetReports()}>
            清空
          </Button>
        )}
      </div>
      <p class="collect-chosen" role="status">
        {reports.length > 0 && `已选 ${reports.length} 个文件，共 ${megabytes(size)} MB。`}
      </p>
    </section>
  );
};

/** Which bodies there are. */
const ListChoice = ({ collector, state: { list, reports, busy } }: ViewProps) => {
  const isSaved = collector.door.downloads !== 'blocked';
  const draft = async (): Promise<void> => {
    const drafted = await collector.draftList();
    if (drafted && isSaved) collector.door.save('名录.xlsx', drafted);
  };
  const faults = list?.list.faults ?? [];
  return (
    <section class="collect-step" aria-labelledby="collect-list">
      <h2 id="collect-list">2. 名录</h2>
      <p>
        Excel、WPS 表格或
        CSV，至少有“机关名称”一列。没有名录的，可以按收到的报告先列一份，补上没有报送的机关再用。
      </p>
      <div class="row">
        <FileButton
          of="file"
          accept={listEndings}
          look={list === null && reports.length > 0 ? 'primary' : 'plain'}
          disabled={busy !== null}
          onPick={([picked]) => picked && void collector.chooseList(picked.file)}
        >
          选择名录
        </FileButton>
        <Button disabled={busy !== null || reports.length === 0} onClick={() => void draft()}>
          按收到的报告先列一份名录
        </Button>
      </div>
      <div class="collect-chosen" role="status">
        {list && (
          <p>
            {list.name}：{list.list.bodies.length} 个机关。
            {!list.file && (isSaved ? draftSaved : draftHeld)}
          </p>
        )}
        {faults.length > 0 && (
          <ul class="collect-faults">
            {faults.slice(0, listFaultsShown).map(({ row, says }) => (
              <li key={`${row}${says}`}>
                第 {row} 行：{says}
              </li>
            ))}
            {faults.length > listFaultsShown && <li>还有 {faults.length - listFaultsShown} 处。</li>}
          </ul>
        )}
      </div>
    </section>
  );
};

/** 汇总, before it begins: what is chosen. */
export const ChoosingView = ({ collector, state }: ViewProps) => {
  const { reports, list, options, busy, outcome } = state;
  const complaints = complaintsAbout(options, collector.door.now());
  const lacks = reports.length === 0 ? '请先选择报告。' : list === null ? '请先选择名录。' : undefined;
  const isReady = lacks === undefined && Object.keys(complaints).length === 0 && busy === null;
  return (
    <>
      <ReportsChoice collector={collector} state={state} />
      <ListChoice collector={collector} state={state} />
      <OptionFields collector={collector} options={options} complaints={complaints} />
      <div class="row collect-go">
        <Button look="primary" disabled={!isReady} title={lacks} onClick={() => void collector.collect()}>
          开始汇总
        </Button>
        {outcome && (
          <Button
            disabled={busy !== null}
            onClick={() => collector.change({ view: 'outcome', message: null })}
          >
            回到上次的结果
          </Button>
        )}
      </div>
      {busy === null && lacks !== undefined && <p class="hint-line">{lacks}</p>}
    </>
  );
};
