import { isBodyName } from '../../filing/body-name';
import { fold } from '../../model/fold';
import { asQuoted } from '../../model/nest-quotes';
import { shortened } from '../../model/quotation';
import type { Identity } from '../hand-in';
import type { BodyList, ListedBody } from '../listed-body';
import { NameIndex } from './name-index';
import type { Whose } from './name-index';
import { wordsOfPath } from './path-words';
import type { PathWords } from './path-words';
import { isTownship, placedName } from './placed-name';
import { SimilarNames } from './similar-names';
import type { SimilarBody } from './similar-names';

/** Whose a hand-in is, and why, in words where these are needed. */
export type Attribution =
  | { readonly kind: 'body'; readonly body: ListedBody; readonly says: string }
  | { readonly kind: 'area' | 'notListed'; readonly says: string }
  | {
      readonly kind: 'unconfirmed';
      readonly candidates: readonly ListedBody[];
      /** Those of the candidates of which something says that it is theirs. */
      readonly likely: readonly ListedBody[];
      readonly says: string;
    };

/** As many bodies as are offered for one hand-in. */
export const mostCandidates = 5;

/** Names that are so much alike may be one, misprinted or in short. */
const closeShare = 0.6;

const quoted = (words: string): string => `“${asQuoted(shortened(words))}”`;

/** @param likely how many of the candidates something speaks for; these come first */
const unconfirmed = (candidates: readonly ListedBody[], likely: number, says: string): Attribution => {
  const offered = [...new Set(candidates)].slice(0, mostCandidates);
  return { kind: 'unconfirmed', candidates: offered, likely: offered.slice(0, likely), says };
};

const taken = (body: ListedBody, says = ''): Attribution => ({ kind: 'body', body, says });

/** Tells whose hand-ins are, each by itself. */
export class Whoses {
  readonly names: NameIndex;
  private similar: SimilarNames | undefined;

  constructor(
    private readonly list: BodyList,
    area: string,
  ) {
    this.names = new NameIndex(list, area);
  }

  /** Bodies with names like this one; what finds them is made when it is needed first. */
  private like(name: string): readonly SimilarBody[] {
    this.similar ??= new SimilarNames(this.list, this.names);
    return name === '' ? [] : this.similar.find(name);
  }

  /** Whose a hand-in is. */
  of({ file, pick, body }: Identity): Attribution {
    const path = wordsOfPath(file);
    const coded = this.byCode(path);
    if (coded) return this.asCoded(coded, body);
    // Of a file with several reports its name tells whose none of them is.
    const byFile = pick === undefined ? this.byWords(path.file) : [];
    const said = this.names.find(body);
    if (said.kind === 'sure') return this.asSaid(said, body, byFile, path);
    if (said.kind === 'area') return this.asArea(body, byFile);
    if (said.kind === 'several') return this.oneOf(said.bodies, body, byFile, path);
    return body === '' ? this.byPath(path, byFile, pick === undefined) : this.asUnknown(body, byFile, path);
  }

  /** The body that a path names surely, where nothing else is known of a file. */
  ofPath(file: string): ListedBody | undefined {
    const path = wordsOfPath(file);
    const verdict = this.byPath(path, this.byWords(path.file), true);
    return this.byCode(path) ?? (verdict.kind === 'body' ? verdict.body : undefined);
  }

  private byCode({ codes }: PathWords): ListedBody | undefined {
    const bodies = new Set(codes.flatMap((code) => this.names.withCode(code) ?? []));
    return bodies.size === 1 ? [...bodies][0] : undefined;
  }

  private asCoded(coded: ListedBody, body: string): Attribution {
    const said = this.names.find(body);
    const agrees = body === '' || (said.kind === 'sure' && said.body === coded);
    return taken(coded, agrees ? '' : `按路径中的统一社会信用代码认定；报告里写的机关是${quoted(body)}。`);
  }

  /** The bodies that words name surely. */
  private byWords(words: readonly string[]): readonly ListedBody[] {
    const found = words.map((word) => this.names.find(word));
    return [
      ...new Set(found.flatMap((whose) => (whose.kind === 'sure' && !whose.isFormer ? whose.body : []))),
    ];
  }

  /** The body that the innermost folder names which names one; a folder that is called like a county may hold any of it. */
  private byFolders({ folders }: PathWords): ListedBody | undefined {
    for (const words of folders) {
      const bodies = this.byWords(words.filter((word) => !isCounty(word)));
      if (bodies.length > 0) return bodies.length === 1 ? bodies[0] : undefined;
    }
    return undefined;
  }

  private asSaid(
    { body: own, isFormer }: Extract<Whose, { kind: 'sure' }>,
    body: string,
    byFile: readonly ListedBody[],
    path: PathWords,
  ): Attribution {
    const other = byFile.length === 1 && byFile[0] !== own ? byFile[0] : undefined;
    if (other)
      return unconfirmed(
        [own, other],
        2,
        `报告写的机关是${quoted(body)}，文件名写的是${quoted(other.name)}，可能发错了文件，请确认是哪个机关的。`,
      );
    const elsewhere = this.names.localOf(body).saysPlace ? undefined : this.otherPlaceIn(path, own);
    if (elsewhere !== undefined)
      return unconfirmed(
        [own],
        1,
        `报告写的机关是${quoted(body)}，没有写地名，文件却在${quoted(elsewhere)}文件夹里，请确认是不是${own.name}的。`,
      );
    return taken(own, isFormer ? `报告用的是上年的名称${quoted(body)}，按名录对应到${own.name}。` : '');
  }

  /** A folder called like a county that is not the body's, nor one that the body lies in. */
  private otherPlaceIn({ folders }: PathWords, body: ListedBody): string | undefined {
    const { area } = this.names;
    const own = new Set([...area.above, area.unit, ...this.names.nameOf(body).units]);
    const isOther = (word: string): boolean =>
      isCounty(word) && !placedName(word).units.some((unit) => own.has(unit));
    return area.unit === '' ? undefined : folders.flat().find(isOther);
  }

  private asArea(body: string, byFile: readonly ListedBody[]): Attribution {
    const [other] = byFile;
    if (!other) return { kind: 'area', says: '' };
    return unconfirmed(
      byFile,
      byFile.length,
      `报告写的是${quoted(body)}，文件名写的是${quoted(other.name)}，请确认是本级的报告，还是${other.name}的。`,
    );
  }

  /** One of several that a name may mean, as the path says. */
  private oneOf(
    bodies: readonly ListedBody[],
    body: string,
    byFile: readonly ListedBody[],
    path: PathWords,
  ): Attribution {
    const named = byFile.filter((each) => bodies.includes(each));
    const folder = this.byFolders(path);
    const places = new Set(path.folders.flat().flatMap((word) => placedName(word).units));
    const ways = [
      named,
      bodies.filter((each) => each === folder),
      bodies.filter((each) => this.names.nameOf(each).units.some((unit) => places.has(unit))),
    ];
    const only = ways.find(({ length }) => length === 1)?.[0];
    if (only && (byFile.length === 0 || named.length > 0))
      return taken(only, `报告写的机关是${quoted(body)}，按路径认定为${only.name}。`);
    return unconfirmed(
      [...named, ...bodies],
      bodies.length,
      `报告写的机关是${quoted(body)}，名录里可能是它的有 ${bodies.length} 个，请确认是哪一个。`,
    );
  }

  /** By its path alone, where a report names no body. */
  private byPath(path: PathWords, byFile: readonly ListedBody[], isLone: boolean): Attribution {
    if (byFile.length > 1)
      return unconfirmed(byFile, byFile.length, '报告里没有写机关名称，文件名提到几个机关，请确认是哪一个。');
    const [own] = byFile;
    if (own) return taken(own, '报告里没有写机关名称，按文件名认定。');
    const folder = isLone ? this.byFolders(path) : undefined;
    const isNamed = path.file.some((word) => isBodyName(word));
    if (folder && !isNamed) return taken(folder, '报告里没有写机关名称，按文件夹的名称认定。');
    const like = path.file.flatMap((word) => this.like(word)).map((each) => each.body);
    return unconfirmed(
      [...(folder ? [folder] : []), ...like],
      folder ? 1 : 0,
      '报告里没有写机关名称，从文件名也认不出，请确认是哪个机关的。',
    );
  }

  /** A name that nothing in the list has. */
  private asUnknown(body: string, byFile: readonly ListedBody[], path: PathWords): Attribution {
    const like = this.like(body);
    const shorts = like.filter((each) => each.isShort && !each.isElsewhere);
    const [only] = shorts.length === 1 ? shorts : [];
    const [byName] = byFile.length === 1 ? byFile : [];
    if (only && (byFile.length === 0 || byName === only.body))
      return taken(only.body, `报告写的机关是${quoted(body)}，按简称认定为${only.body.name}。`);
    const bodies = [...byFile, ...like.map((each) => each.body)];
    const isAnother =
      like.every(({ isElsewhere }) => isElsewhere) && isBodyName(fold(body).replace(/\s/gu, ''));
    if (byFile.length === 0 && isAnother)
      return { kind: 'notListed', says: `报告写的机关是${quoted(body)}，名录里没有。` };
    const folder = this.byFolders(path);
    const isClose = (like[0]?.closeness ?? 0) >= closeShare;
    return unconfirmed(
      [...bodies, ...(folder ? [folder] : [])],
      byFile.length || Number(isClose),
      `报告写的机关是${quoted(body)}，名录里没有这个名称，请确认是哪个机关的；如果是别名，可以写进名录。`,
    );
  }
}

/** Whether a word is the name of a county, of a city or of a province, and of nothing in it. */
const isCounty = (word: string): boolean => {
  const { units, rest } = placedName(word);
  // 县区, 各区: kinds of places and no place.
  if (/^[各全省市州县区旗]{1,9}$/u.test(word)) return false;
  return rest === '' && units.length > 0 && !isTownship(units.at(-1)!);
};
