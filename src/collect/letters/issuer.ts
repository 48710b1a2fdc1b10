import type { Collection } from '../collection';
import type { ListedBody } from '../listed-body';

/** The office of the list that collects its reports: the only one of that kind that no body of the list is above. */
const officeIn = ({ list }: Collection): ListedBody | undefined => {
  const offices = list.bodies.filter(({ kind, superior }) => kind === 'office' && superior === '');
  return offices.length === 1 ? offices[0] : undefined;
};

/** A place with a government of its own, by the last word of its name; a zone has none. */
const offices: readonly (readonly [place: RegExp, office: string])[] = [
  [/(?:省|自治区)(?:人民政府)?$/u, '人民政府办公厅'],
  [
    /(?:[县市旗州盟]|(?<!开发|高新|新|功能|产业|工业|园|景|名胜|度假|示范)区)(?:人民政府)?$/u,
    '人民政府办公室',
  ],
];

/** The office that is in charge of 政府信息公开 at a place; 条例 (2019), article 4. */
const officeOf = (area: string): string => {
  const found = offices.find(([place]) => place.test(area));
  return found ? area.replace(/人民政府$/u, '') + found[1] : area;
};

/** Who signs letters: the office in the list, else the one of the area; empty where neither is known. */
export const issuerOf = (collection: Collection): string =>
  officeIn(collection)?.name ?? officeOf(collection.area);

/** Whom to ask, as a sentence; empty where nobody is known. */
export const contactWords = (collection: Collection): string => {
  const { contact = '', telephone = '' } = officeIn(collection) ?? {};
  const parts = [
    ...(contact === '' ? [] : [`联系人：${contact}`]),
    ...(telephone === '' ? [] : [`联系电话：${telephone}`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('，')}。`;
};
