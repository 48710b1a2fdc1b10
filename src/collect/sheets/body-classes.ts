import type { BodyKind } from '../../model/filing';

/** What a list of bodies calls their kinds: those of kind `area` are governments below the one that adds up. */
export const listedKinds: Readonly<Record<BodyKind, string>> = {
  office: '政府办公室',
  department: '部门',
  township: '乡镇街道',
  area: '下级政府',
  branch: '功能区（派出机构）',
  vertical: '垂直管理',
  institution: '公共企事业单位',
};

/** A column of 分类汇总: bodies of these kinds together. */
export interface BodyClass {
  readonly title: string;
  readonly kinds: readonly BodyKind[];
}

/** The classes in which sums are printed: the government's own office is one addend, and 功能区 stand beside counties. */
export const bodyClasses: readonly BodyClass[] = [
  { title: '本级（政府办公室）', kinds: ['office'] },
  { title: '部门', kinds: ['department'] },
  { title: '乡镇街道', kinds: ['township'] },
  { title: '下级政府', kinds: ['area'] },
  { title: '功能区（派出机构）', kinds: ['branch'] },
  { title: '其他计入的', kinds: ['vertical', 'institution'] },
];
