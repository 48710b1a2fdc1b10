import { Fault } from '../../model/fault';
import { attributesOf, readTags, textOfElement } from '../../files/xml-tags';
import { elsewhere } from './letterhead-words';

/** Fields that fetch something from another file, or ask a database. */
const fetching =
  /(?:^|[\s"])(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|INCLUDE|DATABASE|RD|EMBED)(?:\s|$)/iu;
/** A link, and where it leads; nothing where that is a place of the document, which follows a switch. */
const links = /(?:^|\s)HYPERLINK\s+(?!\\)"?([^\s"]*)/giu;
const harmless = /^(?:https?:|mailto:|#|$)/iu;
/** What leads to another file or machine, wherever in a field it stands; times have colons as well. */
const outside = /^(?:[\\/]{2}|[a-z]:[\\/]|(?!https?:|mailto:)[a-z][a-z\d+.-]{2,}:)/iu;

/** What fields say that they do, however it is cut into runs. */
const fieldsIn = (xml: string): string => {
  let [fields, from] = ['', -1];
  readTags(xml, {
    open: (tag) => {
      if (tag.name === 'fldSimple')
        fields += ` ${[...attributesOf(tag)].find(([name]) => name.endsWith('instr'))?.[1] ?? ''} `;
      if (/^(?:del)?instrText$/iu.test(tag.name)) from = tag.isEmpty ? -1 : tag.end;
      else if (tag.name === 'fldChar') fields += ' ';
    },
    close: (name, end) => {
      if (from < 0 || !/^(?:del)?instrText$/iu.test(name)) return;
      fields += textOfElement(xml.slice(from, xml.lastIndexOf('<', end - 1)));
      from = -1;
    },
  });
  return fields;
};

/** @throws Fault where a field fetches something, or leads to something other than a page or an address for letters */
export const refuseFetching = (xml: string): void => {
  const fields = fieldsIn(xml);
  const leadsOut =
    [...fields.matchAll(links)].some(([, address = '']) => !harmless.test(address)) ||
    fields.split(/[\s"]/u).some((word) => outside.test(word));
  if (fetching.test(fields) || leadsOut) throw new Fault(elsewhere);
};
