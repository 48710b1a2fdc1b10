import { Fault } from '../../model/fault';
import { attributesOf, readTags, textOfElement } from '../../files/xml-tags';
import type { Tag } from '../../files/xml-tags';
import { elsewhere } from './letterhead-words';

/** Fields that fetch something from another file, or ask a database. */
const fetching = /^(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|INCLUDE|DATABASE|RD|EMBED)$/iu;
/** What a click may open, besides other documents beside this one. */
const pages = /^\s*(?:https?|mailto|tel|ftp):/iu;

/** Whether an address leads to a file or a machine of its own, or to who knows what. */
export const leadsOut = (address: string): boolean =>
  !pages.test(address) && /^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})|\\\\/iu.test(address);

/** A field within others, whose instruction may be cut into runs. */
interface OpenField {
  text: string;
  /** Whether another field stands where its name should be. */
  isComposed: boolean;
}

const isInstruction = (name: string): boolean => /^(?:del)?instrText$/iu.test(name);

const valueOf = (tag: Tag, name: string): string =>
  [...attributesOf(tag)].find(([key]) => key === name || key.endsWith(`:${name}`))?.[1] ?? '';

/** What fields say that they do, one by one. @throws Fault where a field makes up the name of another */
const fieldsIn = (xml: string): readonly string[] => {
  const done: string[] = [];
  // Instructions that stand outside of any field are taken for one as well.
  const open: OpenField[] = [{ text: '', isComposed: false }];
  const end = ({ text, isComposed }: OpenField): void => {
    if (isComposed) throw new Fault(elsewhere);
    done.push(text);
  };
  let from = -1;
  const change = (type: string): void => {
    const field = open.at(-1)!;
    if (type === 'begin') {
      field.isComposed ||= open.length > 1 && field.text.trim() === '';
      open.push({ text: '', isComposed: false });
    } else if (type === 'end' && open.length > 1) end(open.pop()!);
  };
  readTags(xml, {
    open: (tag) => {
      if (tag.name === 'fldSimple') done.push(valueOf(tag, 'instr'));
      else if (isInstruction(tag.name)) from = tag.isEmpty ? -1 : tag.end;
      else if (tag.name === 'fldChar') change(valueOf(tag, 'fldCharType'));
    },
    close: (name, closed) => {
      if (from < 0 || !isInstruction(name)) return;
      open.at(-1)!.text += textOfElement(xml.slice(from, xml.lastIndexOf('<', closed - 1)));
      from = -1;
    },
  });
  open.forEach(end);
  return done;
};

/** @throws Fault where a field fetches something, or leads to another file or machine */
export const refuseFetching = (xml: string): void => {
  for (const field of fieldsIn(xml)) {
    const [name = '', ...words] = field.split(/[\s"]+/u).filter((word) => word !== '');
    const isLinkOut = /^HYPERLINK$/iu.test(name) && words.some(leadsOut);
    if (fetching.test(name) || isLinkOut) throw new Fault(elsewhere);
  }
};
