import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { severityNames } from '../../model/finding';
import { Button } from '../controls/button';
import { carriedFaults, fileOutcomes } from '../../session/collect/shown';
import type { Collection } from '../../session/collect/shown';
import type { Collector } from './collector';
import type { CollectOutcome } from './collect-state';
import { strangeFiles } from './outcome-facts';
import { WhoseField } from './whose-field';

interface PartProps {
  readonly title: string;
  readonly lead: string;
  readonly items: readonly ComponentChildren[];
}

const shownAtOnce = 30;

/** A part of the outcome that is opened when somebody wants to see it. */
const Part = ({ title, lead, items }: PartProps) => {
  const [shown, setShown] = useState(shownAtOnce);
  if (items.length === 0) return null;
  return (
    <details class="collect-part">
      <summary>
        <h2>
          {title}（{items.length}）
        </h2>
      </summary>
      <p>{lead}</p>
      <ul class="cards">{items.slice(0, shown)}</ul>
      {items.length > shown && (
        <Button onClick={() => setShown(shown + shownAtOnce)}>再显示一些（共 {items.length} 条）</Button>
      )}
    </details>
  );
};

interface StrangeListProps {
  readonly collector: Collector;
  readonly outcome: CollectOutcome;
}

/** Files that are of nobody in the list. */
export const StrangeList = ({ collector, outcome }: StrangeListProps) => {
  const { collection, matched } = outcome;
  const byFile = new Map(matched.handIns.map((each) => [each.identity.file, each]));
  const busy = collector.state.busy !== null;
  return (
    <Part
      title="不知道是哪个机关的文件"
      lead="不在名录里，或者读不出又看不出是谁的。是名录里的机关的，请选出来。"
      items={strangeFiles(collection).map(({ file, outcome: became, says }) => {
        const handIn = byFile.get(file);
        return (
          <li key={file} class="card">
            {handIn ? (
              <WhoseField collector={collector} handIn={handIn} bodies={collection.bodies} busy={busy} />
            ) : (
              <p>
                {file}：{fileOutcomes[became]}。{says}
              </p>
            )}
          </li>
        );
      })}
    />
  );
};

const namesShown = 20;

const namesOf = (bodies: readonly string[]): string =>
  bodies.slice(0, namesShown).join('、') + (bodies.length > namesShown ? ` 等 ${bodies.length} 个` : '');

interface CollectionProps {
  readonly collection: Collection;
}

/** What was found as bodies were held against one another. */
export const AcrossList = ({ collection }: CollectionProps) => (
  <Part
    title="各机关之间"
    lead="几个机关之间、或者各机关和本级汇总之间对不上的。"
    items={collection.across.map(({ rule, severity, bodies, message }) => (
      <li key={`${rule}${bodies.join()}${message}`} class={`card ${severity}`}>
        <p class="severity">
          {severityNames[severity]}
          {bodies.length > 0 && ` · ${namesOf(bodies)}`}
        </p>
        <p>{message}</p>
      </li>
    ))}
  />
);

/** Whose faults are in the sums, and so in the area's own report. */
export const CarriedList = ({ collection }: CollectionProps) => {
  const faults = useMemo(() => carriedFaults(collection), [collection]);
  return (
    <Part
      title="本级报告的问题来自哪些机关"
      lead="本级的数字是各机关之和，机关的错误也加在里面。请机关改正后再汇总，不要直接改本级的数字。"
      items={faults.map(({ message, severity, body, own }) => (
        <li key={`${message}${body}`} class={`card ${severity}`}>
          <p class="severity">
            {severityNames[severity]} · {body}（这个机关相差 {own}）
          </p>
          <p>{message}</p>
        </li>
      ))}
    />
  );
};

/** Reports with the same words, and both passages. */
export const AlikeList = ({ collection }: CollectionProps) => (
  <Part
    title="雷同"
    lead="两份报告有大段文字相同。是不是照抄，请看两边的原文；几个机关都一样的，也可能来自发下去的模板。"
    items={collection.alike.map(({ body, other, place, alikeness, passage, otherPassage }) => (
      <li key={`${body}${other}${place}`} class="card note">
        <p class="severity">
          {body} 与 {other} · {place} · {Math.round(alikeness * 100)}% 相同
        </p>
        <dl class="collect-passages">
          <div>
            <dt>{body}</dt>
            <dd>{passage}</dd>
          </div>
          <div>
            <dt>{other}</dt>
            <dd>{otherPassage}</dd>
          </div>
        </dl>
      </li>
    ))}
  />
);

/** One fault in several bodies. */
export const CommonList = ({ collection }: CollectionProps) => (
  <Part
    title="共性问题"
    lead="三个以上机关有同样的问题，常常来自发下去的模板，请先看模板。"
    items={collection.common.map(({ rule, place, message, bodies }) => (
      <li key={`${rule}${place}${message}`} class="card">
        <p class="severity">
          {place} · {bodies.length} 个机关
        </p>
        <p>{message}</p>
        <p class="clause">{namesOf(bodies)}</p>
      </li>
    ))}
  />
);
