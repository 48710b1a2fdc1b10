import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Shell } from '../shell';
import type { Workbench } from '../workbench';

interface CollectEntryProps {
  readonly shell: Shell;
  readonly bench: Workbench;
}

/** 汇总, which is loaded when it is first asked for. */
export const CollectEntry = (props: CollectEntryProps) => {
  const [Place, setPlace] = useState<FunctionComponent<CollectEntryProps> | null>(null);
  useEffect(() => {
    import('../collect/collect-place').then(
      ({ CollectPlace }) => setPlace(() => CollectPlace),
      () => {
        props.shell.change({ collecting: false });
        props.shell.complain('没有打开汇总', '请检查网络，再试一次。');
      },
    );
  }, []);
  return <div class="collect-place">{Place ? <Place {...props} /> : <p class="nothing">正在打开…</p>}</div>;
};
