import type { Form } from '../../model/form';

/** The official rules for filling in each table, from the form itself. */
export const FillingRules = ({ form }: { readonly form: Form }) => (
  <section class="section">
    <h2>填写说明</h2>
    <p class="hint-line">{form.notice}</p>
    {form.chapters
      .filter(({ notes }) => notes.length > 0)
      .map(({ heading, notes }) => (
        <details key={heading} class="rules">
          <summary>{heading}</summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      ))}
  </section>
);
