import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { useObserved } from '../state/use-observed';
import { ChoosingView } from './choosing-view';
import type { Collector } from './collector';
import { OutcomeView } from './outcome-view';
import { ProgressView } from './progress-view';
import './collect.css';

interface CollectPageProps {
  readonly collector: Collector;
  readonly onClose: () => void;
  /** What there is to go back to. */
  readonly back?: string;
}

const busyWords = {
  reading: '正在读取文件',
  drafting: '正在读取报告',
  collecting: '正在汇总',
  saving: '正在写出',
  writing: '正在写入工作簿',
  opening: '正在打开',
} as const;

/** 汇总: for whoever gets the reports of many bodies, checks them, sends them back and adds them up. */
export const CollectPage = ({ collector, onClose, back = '返回报告' }: CollectPageProps) => {
  const state = useObserved(collector);
  const { view, outcome, busy, progress, message } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    heading.current?.focus();
    place.current?.scrollTo?.({ top: 0 });
  }, [view]);
  return (
    <main class="collect" ref={place} aria-busy={busy !== null}>
      <div class="collect-page">
        <div class="collect-head">
          <h1 tabIndex={-1} ref={heading}>
            汇总各机关的报告
          </h1>
          <Button look="subtle" onClick={onClose}>
            {back}
          </Button>
        </div>
        <div class="collect-said">
          <div role={message?.tone === 'bad' ? 'alert' : 'status'}>
            {message && (
              <section class={`message ${message.tone}`}>
                <Icon name={message.tone} />
                <div class="message-body">
                  {message.title !== undefined && <h2>{message.title}</h2>}
                  <p>{message.text}</p>
                </div>
                <Button look="subtle" onClick={() => collector.change({ message: null })}>
                  知道了
                </Button>
              </section>
            )}
          </div>
          {busy && (
            <ProgressView progress={progress} says={busyWords[busy]} onStop={() => collector.stop()} />
          )}
        </div>
        {view === 'outcome' && outcome ? (
          <OutcomeView collector={collector} state={state} outcome={outcome} />
        ) : (
          <ChoosingView collector={collector} state={state} />
        )}
      </div>
    </main>
  );
};
