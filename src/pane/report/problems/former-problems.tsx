import { formerProblemParts, formerProblemPlace, problemStates } from '../../../model/problem';
import type { FormerProblem } from '../../../model/problem';
import { PartChoice } from './part-choice';
import { PartField } from './part-field';

const states = Object.values(problemStates);

/** The problems that last year's report named: what became of each, and what shows it. */
export const FormerProblems = ({ problems }: { readonly problems: readonly FormerProblem[] }) => (
  <section class="former-problems" aria-label="上年的问题">
    <h3>上年的问题，今年怎样了</h3>
    <ol>
      {problems.map(({ area, what }, index) => {
        const number = index + 1;
        if (area === '' && what === '') return null;
        return (
          <li key={number} class="problem">
            <p>
              {area !== '' && <span class="tag">{area}</span>}
              {what}
            </p>
            <PartChoice
              place={formerProblemPlace(number, 'state')}
              label={formerProblemParts.state}
              name={`上年问题${number}的${formerProblemParts.state}`}
              choices={states}
            />
            <PartField
              place={formerProblemPlace(number, 'fact')}
              label={formerProblemParts.fact}
              name={`上年问题${number}的${formerProblemParts.fact}`}
              hint="做了什么、做到多少，如“补发信息12条”。"
            />
          </li>
        );
      })}
    </ol>
  </section>
);
