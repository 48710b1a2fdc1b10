import { countBySeverity, isComplete, shownFindings } from './findings';
import type { PaneState } from '../state/state';

/** How the filing stands, by the gravest thing about it. */
export type Tone = 'good' | 'bad' | 'warn' | 'calm';

/** What the line at the top of the pane says. */
export interface Status {
  readonly tone: Tone;
  readonly text: string;
}

const clockTime = (milliseconds: number): string => {
  const time = new Date(milliseconds);
  return [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
};

/** When the last check was made, or why there is none. */
export const checkTime = ({ checkedAt, live, liveFault }: PaneState): string => {
  if (liveFault !== null) return liveFault;
  if (checkedAt === null) return '';
  return `${live ? '校验于' : '实时校验已关闭，上次校验于'} ${clockTime(checkedAt)}`;
};

/** The state of the filing in one sentence. */
export const statusOf = (state: PaneState): Status => {
  const { snapshot, live } = state;
  if (!snapshot) return { tone: 'calm', text: '' };
  const prefix = live ? '实时校验：' : '';
  const { error, note, hint } = countBySeverity(shownFindings(state));
  const parts = [...(error > 0 ? [`${error} 处必须改正`] : []), ...(note > 0 ? [`${note} 处需要说明`] : [])];
  if (parts.length > 0) return { tone: error > 0 ? 'bad' : 'warn', text: prefix + parts.join('，') };
  const { filled, total } = snapshot.progress;
  if (!isComplete(snapshot))
    return filled === 0
      ? { tone: 'calm', text: `${prefix}还没有填写数据` }
      : { tone: 'calm', text: `${prefix}已填的没有错误，还有 ${total - filled} 格没有填` };
  const { missing } = snapshot;
  const open = missing && missing.length > 0 ? `，还有 ${missing.length} 处待填写` : '';
  const hints = hint > 0 ? `，另有 ${hint} 条提示` : '';
  // Green says that nothing is left to be done, which the figures alone cannot say.
  return { tone: missing?.length === 0 ? 'good' : 'calm', text: `勾稽关系全部成立${open}${hints}` };
};
