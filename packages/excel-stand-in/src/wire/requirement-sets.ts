import { excelClientText } from './office-js-files';

let required: Map<string, string> | undefined;

/** Reads from the shipped client which version of ExcelApi each member came with. Members of 1.1 are not in it. */
function requiredVersions(): Map<string, string> {
  if (required) return required;
  required = new Map();
  // The client guards every later member with ("Class.member", set, "version", …); an unquoted set is ExcelApi.
  const guard = /\("(\w+)\.(\w+)",([\w$]+|"\w+"),"(\d+\.\d+)"/g;
  for (const [, type = '', member = '', set = '', version = ''] of excelClientText().matchAll(guard)) {
    const inExcelApi = !set.startsWith('"') || set === '"ExcelApi"';
    required.set(`${type}.${member}`, inExcelApi ? version : 'unreleased');
  }
  return required;
}

function numbers(version: string): [major: number, minor: number] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
}

/** True if version `claimed` of a requirement set includes version `wanted`. */
export function includesVersion(claimed: string, wanted: string): boolean {
  const [major, minor] = numbers(claimed);
  const [wantedMajor, wantedMinor] = numbers(wanted);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * True if an Excel that claims this version of ExcelApi knows the member. What the client guards with a set other
 * than ExcelApi (renaming events, for one) is known from 1.17 on, where the documentation places it.
 */
export function knowsMember(claimed: string, type: string, wireName: string): boolean {
  const member = wireName.charAt(0).toLowerCase() + wireName.slice(1);
  const version = requiredVersions().get(`${type}.${member}`);
  if (version === undefined) return true;
  return includesVersion(claimed, version === 'unreleased' ? '1.17' : version);
}
