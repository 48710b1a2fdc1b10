import { render } from 'preact';
import { AutosaveStatus } from '../../src/web/components/autosave-status';

it('says in sight what whoever goes to another computer has to do, while changes are in no file', () => {
  const said = (unsaved: boolean): string => {
    const place = document.createElement('div');
    render(<AutosaveStatus autosave={{ stage: 'saved', at: 0 }} unsaved={unsaved} />, place);
    return place.innerHTML;
  };
  expect(said(true)).toContain('<p class="autosave-note">换电脑前请点“保存”，带上文件</p>');
  expect(said(false)).not.toContain('换电脑');
});
