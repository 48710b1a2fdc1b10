/**
 * How the command line is called in every message that names a command: as the guide has it, or as the scripts that are
 * shipped with it say that they were called.
 */
export const programName = process.env['GOUJI_PROGRAM'] ?? 'npx gouji';

/** The command that turns numbers stored as text into numbers; the file itself stays as it is. */
export const toNumbers = (file: string): string =>
  `${programName} import ${/\s/u.test(file) ? `"${file}"` : file} -o 新文件.xlsx`;
