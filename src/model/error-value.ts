/** The texts by which a spreadsheet says that a formula has no result. */
export const errorValue = /^#(REF!|VALUE!|DIV\/0!|NAME\?|NUM!|N\/A|NULL!|SPILL!|CALC!|GETTING_DATA)$/u;
