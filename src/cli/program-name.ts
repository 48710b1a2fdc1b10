/** How the command line is called in the guide, and so in every message that names a command. */
export const programName = 'npx gouji';
