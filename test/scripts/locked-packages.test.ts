import { isInstalledAsLocked } from '../../scripts/locked-packages.mjs';

/** As npm writes package-lock.json for a project with one workspace. */
const locked = {
  '': { version: '0.1.0' },
  'node_modules/commander': { version: '14.0.3' },
  'node_modules/part': { resolved: 'packages/part', link: true },
  'packages/part': { version: '0.1.0' },
  'packages/part/node_modules/commander': { version: '13.1.0' },
  'node_modules/@swc/core-win32-x64-msvc': { version: '1.16.22', optional: true },
};
const without = (packages: object, ...folders: readonly string[]): Record<string, object> =>
  Object.fromEntries(Object.entries(packages).filter(([folder]) => !folders.includes(folder)));

/** As npm writes node_modules/.package-lock.json after installing that on another system. */
const installed = without(locked, '', 'node_modules/@swc/core-win32-x64-msvc');

describe('what is installed', () => {
  it('is what is locked, but for the project itself and builds for other systems', () => {
    expect(isInstalledAsLocked(locked, installed)).toBe(true);
  });

  it.each(['node_modules/commander', 'packages/part/node_modules/commander'])(
    'is not with another version of %s, nor without it',
    (folder) => {
      expect(installed).toHaveProperty([folder]);
      expect(isInstalledAsLocked(locked, without(installed, folder))).toBe(false);
      expect(isInstalledAsLocked(locked, { ...installed, [folder]: { version: '12.0.0' } })).toBe(false);
    },
  );

  it('is what is locked when only a workspace has another version: a checkout brings that, not an install', () => {
    expect(isInstalledAsLocked(locked, { ...installed, 'packages/part': { version: '0.0.9' } })).toBe(true);
    expect(isInstalledAsLocked(locked, without(installed, 'packages/part'))).toBe(true);
  });

  it('is not while the link to a workspace is missing, or leads elsewhere', () => {
    expect(isInstalledAsLocked(locked, without(installed, 'node_modules/part'))).toBe(false);
    const moved = { resolved: 'packages/other', link: true };
    expect(isInstalledAsLocked(locked, { ...installed, 'node_modules/part': moved })).toBe(false);
    const published = { version: '0.1.0' };
    expect(isInstalledAsLocked(locked, { ...installed, 'node_modules/part': published })).toBe(false);
  });
});
