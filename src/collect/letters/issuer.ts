import type { Collection } from '../collection';
import type { ListedBody } from '../listed-body';

/** The office of the list that collects its reports: the only one of that kind that no body of the list is above. */
const officeIn = ({ list }: Collection): ListedBody | undefined => {
  const offices = list.bodies.filter(({ kind, superior }) => kind === 'office' && superior === '');
  return offices.length === 1 ? offices[0] : undefined;
};

/** Who signs letters: the office of the area, or the area where the list has no office; empty where neither is known. */
export const issuerOf = (collection: Collection): string => officeIn(collection)?.name ?? collection.area;

/** Whom to ask, as a sentence; empty where nobody is known. */
export const contactWords = (collection: Collection): string => {
  const { contact = '', telephone = '' } = officeIn(collection) ?? {};
  const parts = [
    ...(contact === '' ? [] : [`联系人：${contact}`]),
    ...(telephone === '' ? [] : [`联系电话：${telephone}`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('，')}。`;
};
