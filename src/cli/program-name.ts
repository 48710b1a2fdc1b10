/** How the command line is called in the guide, and so in every message that names a command. */
export const programName = 'npx gouji';

/** The command that turns numbers stored as text into numbers; the file itself stays as it is. */
export const toNumbers = (file: string): string =>
  `${programName} import ${/\s/u.test(file) ? `"${file}"` : file} -o 新文件.xlsx`;
