import { PlatformType, Utilities } from '@microsoft/office-js-helpers';
import { downloads, loadPreferences, savePreferences } from '../../src/taskpane/machine';

describe('what this machine remembers', () => {
  it('is a live check, until the clerk chooses otherwise', () => {
    expect(loadPreferences()).toEqual({ live: true });
    savePreferences({ live: false });
    expect(loadPreferences()).toEqual({ live: false });
    expect(localStorage.getItem('@gouji/live')).toBe('false');
    savePreferences({ live: true });
    expect(loadPreferences()).toEqual({ live: true });
  });

  it('is the default where the browser refuses its storage', () => {
    const get = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(loadPreferences()).toEqual({ live: true });
    get.mockRestore();
  });
});

describe('files that the pane saves', () => {
  it.each([
    [PlatformType.MAC, 'blocked'],
    [PlatformType.IOS, 'blocked'],
    [PlatformType.PC, 'uncertain'],
    [PlatformType.OFFICE_ONLINE, 'allowed'],
  ])('in Excel of %s are %s', (platform, outcome) => {
    const spy = jest.spyOn(Utilities, 'platform', 'get').mockReturnValue(platform);
    expect(downloads()).toBe(outcome);
    spy.mockRestore();
  });
});
