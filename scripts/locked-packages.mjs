/**
 * Whether node_modules holds what package-lock.json pins, by the `packages` of both lockfiles: package-lock.json and
 * node_modules/.package-lock.json. Versions are compared, not dates: a checkout touches a file without changing it.
 * @param {Readonly<Record<string, LockedPackage>>} locked
 * @param {Readonly<Record<string, LockedPackage>>} installed
 */
export const isInstalledAsLocked = (locked, installed) =>
  Object.entries(locked)
    // Outside node_modules are the project itself and its workspaces: a checkout has them without any install.
    .filter(([folder]) => folder.split('/').includes('node_modules'))
    .every(([folder, { version, link, resolved, optional }]) => {
      const found = installed[folder];
      if (link) return found?.link === true && found.resolved === resolved;
      // Optional ones are mostly builds for other systems, which npm leaves out.
      return optional || (found !== undefined && found.version === version);
    });

/** @typedef {{ version?: string, link?: boolean, resolved?: string, optional?: boolean }} LockedPackage */
