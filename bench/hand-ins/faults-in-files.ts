import { strToU8, zipSync } from 'fflate';
import { encodeGb18030 } from '../../test/support/gb18030';
import { lockedWorkbook } from './locked-workbook';
import type { BodyCase, MadeFile } from './case';
import type { FaultKind } from './fault-kinds';
import { fileOfBytes, namedPath } from './made-files';
import { faultsInFigures } from './faults-in-figures';
import { fileWith, fine, withFault } from './plant';
import type { Fault, Planting } from './plant';

const dayLength = 86_400_000;

/** A file that nobody can read, called after its body. */
const unreadable = (
  kind: FaultKind,
  ending: string,
  bytes: (honest: BodyCase) => Uint8Array | Promise<Uint8Array>,
): Fault => ({
  plant: (honest, planting) => {
    const { body, first } = honest;
    const path = `${namedPath(planting.random, body, planting.isOne)}${ending}`;
    const file = fileOfBytes(path, () => bytes(honest), {
      ...{ modified: first[0]!.modified, body: body.name },
    });
    return [
      withFault(honest, kind, [file], { states: ['无法读取'], outcomes: { [path]: ['无法读取'] } }, planting),
    ];
  },
});

const bytesOf = ({ first }: BodyCase): Promise<Uint8Array> => first[0]!.write();

/** The beginning of a picture, and nothing that could be read as a report. */
const jpeg = (): Uint8Array =>
  Uint8Array.from({ length: 20_000 }, (_, at) => [0xff, 0xd8, 0xff, 0xe0][at] ?? (at * 31) % 251);

const besides = (path: string, addition: string): string => `${path.trimEnd()}${addition}`;

/** The file that the body has, with a wrong total. */
const slipped = (honest: BodyCase, planting: Planting): MadeFile =>
  faultsInFigures.wrongTotal.plant(honest, planting)[0]!.first[0]!;

/** Faults that are in files: which there are, and whether they can be read. */
export const faultsInFiles = {
  wrongYear: {
    plant: (honest, planting) => {
      const file = fileWith(honest, honest.filings.before);
      return [
        withFault(
          honest,
          'wrongYear',
          [file],
          { states: ['年度不符'], outcomes: { [file.path]: ['年度不符'] } },
          planting,
        ),
      ];
    },
  },
  titleOther: {
    partners: { count: 1 },
    plant: (honest, planting) => {
      const { name } = planting.partners[0]!.body;
      const file = fileWith(
        honest,
        { ...honest.filings.now, body: name },
        { path: namedPath(planting.random, honest.body, planting.isOne) },
      );
      return [
        withFault(
          honest,
          'titleOther',
          [file],
          { states: ['待确认', '未报送'], outcomes: { [file.path]: ['待确认'] } },
          planting,
          { bodies: [name] },
        ),
      ];
    },
  },
  twice: {
    plant: (honest, planting) => {
      const [file] = honest.first as readonly [MadeFile];
      const path = `重复/${honest.body.name}年报`;
      const copy = fileWith(honest, honest.filings.now, {
        ...{ path, format: honest.format === 'word' ? 'page' : 'word' },
      });
      const either = ['采用', '与采用的相同'];
      return [
        withFault(
          honest,
          'twice',
          [file, copy],
          { states: fine, outcomes: { [file.path]: either, [copy.path]: either } },
          planting,
          { isNoFault: true },
        ),
      ];
    },
  },
  olderVersion: {
    fits: faultsInFigures.wrongTotal.fits,
    plant: (honest, planting) => {
      const old = slipped(honest, planting);
      const later = fileWith(honest, honest.filings.now, {
        path: besides(honest.path, '(更正版)'),
        modified: old.modified + 2 * dayLength,
      });
      return [
        withFault(
          honest,
          'olderVersion',
          [old, later],
          { states: fine, outcomes: { [old.path]: ['被后来的替代'], [later.path]: ['采用'] } },
          planting,
          { isNoFault: true },
        ),
      ];
    },
  },
  twoVersions: {
    // A name that says which one is final tells the later.
    fits: (honest) => faultsInFigures.wrongTotal.fits(honest) && !honest.path.includes('定稿'),
    plant: (honest, planting) => {
      const [file] = honest.first as readonly [MadeFile];
      const slip = slipped(honest, planting);
      const other = fileWith(honest, slip.filing!, { path: `补交材料/${honest.body.name}年报` });
      const open = ['待确认'];
      return [
        withFault(
          honest,
          'twoVersions',
          [file, other],
          { states: open, outcomes: { [file.path]: open, [other.path]: open } },
          planting,
        ),
      ];
    },
  },
  truncated: unreadable('truncated', '.xlsx', async ({ body, first, ...honest }) => {
    const file = fileWith({ ...honest, body, first }, honest.filings.now, { format: 'workbook' });
    const bytes = await file.write();
    return bytes.subarray(0, Math.floor(bytes.length * 0.6));
  }),
  encrypted: unreadable('encrypted', '.xlsx', () => lockedWorkbook()),
  emptyFile: unreadable('emptyFile', '.docx', () => new Uint8Array()),
  picture: unreadable('picture', '.pdf', jpeg),
  archive: unreadable('archive', '.zip', async (honest) =>
    zipSync({ '年报.xlsx': await bytesOf(honest), '说明.txt': strToU8('请查收') }, { level: 0 }),
  ),
  rawName: {
    plant: (honest, planting) => {
      const [file] = honest.first as readonly [MadeFile];
      const rawName = encodeGb18030(file.path.split('/').at(-1)!);
      return [
        withFault(honest, 'rawName', [{ ...file, rawName }], { states: [...fine, '无法读取'] }, planting, {
          isNoFault: true,
        }),
      ];
    },
    // A name that is garbled already is no name in GBK any more.
    fits: ({ path }) => !/[\u0080-\u00ff]/u.test(path),
  },
  missing: {
    plant: (honest, planting) => [withFault(honest, 'missing', [], { states: ['未报送'] }, planting)],
  },
} satisfies Partial<Record<FaultKind, Fault>>;
