import type { Missing } from '../../model/missing';
import { CellLink } from './cell-link';

/** What is still to be filled in or written; each leads to where that is done. */
export const MissingList = ({ missing }: { readonly missing: readonly Missing[] }) => (
  <ul class="changes missing">
    {missing.map(({ at, message }) => (
      <li key={at}>
        <CellLink field={at} title="转到要填写的地方">
          <span>{message}</span>
        </CellLink>
      </li>
    ))}
  </ul>
);
