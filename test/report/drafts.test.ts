import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { draftFixture } from '../../bench/draft/draft-fixture';
import { measureDraft } from '../../bench/draft/measure-draft';
import { form2021 } from '../../src/forms/2021/index';

const folder = path.resolve(__dirname, '../drafts');

/** The facts that published reports state, of bodies that are made up; see bench/evaluate-draft.ts. */
describe.each(readdirSync(folder))('the draft made of the facts in %s', (file) => {
  const draft = measureDraft(form2021, draftFixture(readFileSync(path.join(folder, file), 'utf8')), {});

  it('leaves nothing open, and nothing for the rules to say', () => {
    expect({ pending: draft.pending, findings: draft.findings }).toEqual({ pending: 0, findings: [] });
  });

  it('says every fact, and no figure that is not of them', () => {
    const unsaid = draft.facts.filter(({ isSaid }) => !isSaid).map(({ place }) => place);
    expect({ unsaid, unfounded: draft.unfounded }).toEqual({ unsaid: [], unfounded: [] });
  });
});
