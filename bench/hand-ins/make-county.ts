import { encodeGb18030 } from '../../test/support/gb18030';
import { pick, randomFrom } from '../repair/random';
import type { Random } from '../repair/random';
import type { BodyCase, ListRow, MadeFile, PlantedFault } from './case';
import { extraFiles } from './extra-files';
import { faultKinds } from './fault-kinds';
import type { FaultKind } from './fault-kinds';
import { faultsInFigures } from './faults-in-figures';
import { faultsInFiles } from './faults-in-files';
import { faultsInList } from './faults-in-list';
import { faultsInTexts } from './faults-in-texts';
import { collectedYear, honestFilings } from './honest-filings';
import { makeBodies, shuffled } from './made-body';
import type { MadeBody } from './made-body';
import { asHandedIn, dayOf, fileOf, pathOf } from './made-files';
import type { Fault } from './plant';
import { drawFormat, usualShares } from './write-report';
import type { HandInFormat, Shares } from './write-report';

export interface CountyPlan {
  /** How many are on the list. */
  readonly bodies: number;
  readonly seed: number;
  readonly formats?: Shares;
  /** The share of bodies that have a fault, or something that looks like one; each kind of fault comes at least once. */
  readonly faults?: number;
}

/** All bodies that report to one place, with all that they hand in. */
export interface County {
  readonly area: string;
  readonly year: number;
  readonly cases: readonly BodyCase[];
  /** Files that are of no body on the list. */
  readonly extras: readonly MadeFile[];
  readonly planted: readonly PlantedFault[];
  /** Faults that are there in the second round only. */
  readonly newlyMade: readonly PlantedFault[];
}

/** All kinds, those first that few bodies can have. */
const { staleFigures, sameFigures, ...otherFigures } = faultsInFigures;
const { verticalCounted, ...otherRows } = faultsInList;
const faults: Readonly<Partial<Record<FaultKind, Fault>>> = {
  ...{ staleFigures, sameFigures, verticalCounted },
  ...otherFigures,
  ...faultsInTexts,
  ...faultsInFiles,
  ...otherRows,
};
const usualFaults = 0.35;
/** What superiors do not add up, and why. */
const notCounted: Readonly<Partial<Record<MadeBody['kind'], string>>> = {
  vertical: '由垂直管理系统汇总',
  institution: '不是行政机关',
};

const rowOf = (body: MadeBody): ListRow => ({
  aliases: [],
  counts: notCounted[body.kind] === undefined,
  whyNot: notCounted[body.kind] ?? '',
  blanks: 'error',
  formerly: [],
});

const previousFormats: Shares = { page: 6, word: 2.5, workbook: 1.5 };

/** A body that hands in an honest report. */
const honestCase = (body: MadeBody, number: number, isOne: boolean, formats: Shares): BodyCase => {
  const random = randomFrom(body.seed + 1);
  const filings = honestFilings(body);
  const format: HandInFormat = drawFormat(random, formats);
  const path = pathOf(random, body, isOne, number, encodeGb18030);
  const about = { body: body.name, seed: body.seed, modified: dayOf(body.seed) };
  const file = fileOf(path, asHandedIn(filings, format, body.seed), format, about);
  const old = fileOf(
    `${isOne ? '' : `${body.county}/`}${body.name}${collectedYear - 1}年政府信息公开工作年度报告`,
    filings.before,
    drawFormat(random, previousFormats),
    about,
  );
  return {
    ...{ body, row: rowOf(body), filings, format, path },
    ...{ first: [file], second: [file], previous: [old] },
  };
};

/** Puts faults into honest hand-ins, one a body; bodies that a fault is copied from stay as they are. */
class Planter {
  readonly cases: Map<string, BodyCase>;
  private readonly free: Set<string>;

  constructor(
    private readonly random: Random,
    honest: readonly BodyCase[],
    private readonly isOne: boolean,
  ) {
    this.cases = new Map(shuffled(random, honest).map((each) => [each.body.name, each]));
    this.free = new Set(this.cases.keys());
  }

  /** Plants a fault of a kind, where there is a body left that it fits. */
  plant(fault: Fault): boolean {
    const { partners: wanted } = fault;
    for (const name of this.free) {
      const honest = this.cases.get(name)!;
      if (fault.fits && !fault.fits(honest)) continue;
      const partners = this.partnersOf(honest, wanted);
      if (partners.length < (wanted?.count ?? 0)) continue;
      const isCorrected = this.random() < 0.6;
      const changed = fault.plant(honest, {
        ...{ random: this.random, isOne: this.isOne, isCorrected, partners },
      });
      for (const each of [honest, ...partners]) this.free.delete(each.body.name);
      for (const each of changed) this.cases.set(each.body.name, each);
      return true;
    }
    return false;
  }

  /** An honest body that is left, and what it would hand in with a fault. */
  plantAside(fault: Fault): readonly [honest: BodyCase, faulty: BodyCase] | undefined {
    const name = [...this.free].find((each) => fault.fits?.(this.cases.get(each)!) ?? true);
    if (name === undefined) return undefined;
    this.free.delete(name);
    const honest = this.cases.get(name)!;
    const planting = { random: this.random, isOne: this.isOne, isCorrected: false, partners: [] };
    return [honest, fault.plant(honest, planting)[0]!];
  }

  private partnersOf({ body }: BodyCase, wanted: Fault['partners']): readonly BodyCase[] {
    if (!wanted) return [];
    const found: BodyCase[] = [];
    for (const name of this.free) {
      const other = this.cases.get(name)!;
      if (name === body.name || other.body.kind !== body.kind || other.body.county !== body.county) continue;
      if (wanted.fits?.(other) ?? true) found.push(other);
      if (found.length === wanted.count) break;
    }
    return found;
  }
}

/** Makes a county: the same for the same plan. */
export const makeCounty = ({
  bodies: count,
  seed,
  formats = usualShares,
  faults: share = usualFaults,
}: CountyPlan): County => {
  const { area, bodies } = makeBodies(count, seed);
  const random = randomFrom(seed + 1);
  const isOne = bodies.every(({ county }) => county === bodies[0]!.county);
  const planter = new Planter(
    random,
    bodies.map((body, at) => honestCase(body, at + 1, isOne, formats)),
    isOne,
  );
  const each = share === 0 ? 0 : Math.max(1, Math.round((count * share) / Object.keys(faultKinds).length));
  for (const fault of Object.values(faults))
    for (let planted = 0; planted < each && planter.plant(fault); planted++);
  const newlyMade: PlantedFault[] = [];
  for (let made = 0; made < each; made++) {
    const found = planter.plantAside(
      pick(random, [faultsInFigures.wrongTotal, faultsInFigures.swappedDigits]),
    );
    if (!found) break;
    const [honest, { first: second, planted }] = found;
    planter.cases.set(honest.body.name, { ...honest, second });
    newlyMade.push(planted!);
  }
  const cases = bodies.map(({ name }) => planter.cases.get(name)!);
  const others = each === 0 ? { files: [], planted: [] } : extraFiles(random, bodies[0]!.county, each);
  return {
    ...{ area, year: collectedYear, cases, newlyMade, extras: others.files },
    planted: [...cases.flatMap(({ planted }) => planted ?? []), ...others.planted],
  };
};
