import { usePane } from '../state/pane-context';
import type { Task } from '../state/state';

const words: Readonly<Record<Task, string>> = {
  opening: '正在读取工作簿…',
  creating: '正在建表，请稍候…',
  checking: '正在校验…',
  going: '正在转到单元格…',
  reading: '正在读取报告…',
  writing: '正在写入…',
  restoring: '正在恢复…',
  composing: '正在生成报告…',
  exporting: '正在准备…',
  trying: '正在自检…',
};

/** A line across the top while something is under way; its words for a screen reader, and what has been gone to. */
export const TaskBar = () => {
  const { task, said } = usePane().state;
  return (
    <div class={task === null ? 'work-bar' : 'work-bar busy'}>
      <span class="unseen" role="status">
        {task === null ? said : words[task]}
      </span>
    </div>
  );
};
