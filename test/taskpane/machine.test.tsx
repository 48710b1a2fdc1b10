import { loadPreferences, savePreferences } from '../../src/taskpane/machine';

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
