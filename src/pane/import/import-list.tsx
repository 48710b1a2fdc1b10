import { Icon } from '../controls/icon';

interface ImportListProps {
  readonly title: string;
  readonly tone: 'warn' | 'hint';
  readonly lines: readonly string[];
}

/** More lines than these are folded away. */
const mostOpen = 6;

/** Sentences on what was read. */
export const ImportList = ({ title, tone, lines }: ImportListProps) =>
  lines.length === 0 ? null : (
    <details class={`import-list ${tone}`} open={lines.length <= mostOpen}>
      <summary>
        <Icon name={tone} />
        {title}（{lines.length}）
      </summary>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </details>
  );
