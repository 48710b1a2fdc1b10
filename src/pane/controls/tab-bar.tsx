import { usePane } from '../state/pane-context';
import type { Tab } from '../state/state';
import { showTab } from './show-tab';

const tabs: readonly { readonly tab: Tab; readonly name: string }[] = [
  { tab: 'check', name: '校验' },
  { tab: 'report', name: '报告' },
  { tab: 'settings', name: '设置' },
];

export const tabId = (tab: Tab): string => `tab-${tab}`;
export const panelId = (tab: Tab): string => `panel-${tab}`;

/** Tabs with one stop for the Tab key; the arrow keys go from one to the next. */
export const TabBar = () => {
  const { state, run } = usePane();
  const { tab } = state;
  const select = (next: Tab): void => void run(showTab(next));
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = tabs.findIndex((each) => each.tab === tab);
    const next = tabs[(at + step + tabs.length) % tabs.length]!.tab;
    select(next);
    document.getElementById(tabId(next))?.focus();
    event.preventDefault();
  };
  return (
    <div class="tabs" role="tablist" aria-label="页面" onKeyDown={move}>
      {tabs.map((each) => (
        <button
          key={each.tab}
          type="button"
          role="tab"
          id={tabId(each.tab)}
          class="tab"
          aria-selected={each.tab === tab}
          aria-controls={each.tab === tab ? panelId(tab) : undefined}
          tabIndex={each.tab === tab ? 0 : -1}
          onClick={() => select(each.tab)}
        >
          {each.name}
        </button>
      ))}
    </div>
  );
};
