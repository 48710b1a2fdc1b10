/** Facts for which a table of ours asks as well, and its field: where one of both is blank, the other counts. */
export const factFields: Readonly<Record<string, string>> = {
  'disclosure.interpretations.total': 'disclosure.interpretations',
  'disclosure.consultations.count': 'disclosure.consultations',
};
