/** Words for the body itself: 我局, 本机关, 全局. */
const self = /^(?:我|本|全[局委厅办院处系])/u;
/** All bodies of an area: 全市, 全镇各部门. */
const whole = /^全(?<level>[省市县区镇乡州盟旗街])/u;
/** The government's own office, or a body without those under it: 我县本级, 本级政府, 局本级. */
const ofItself = /本级/u;
const levels = /^各级/u;
/** What a name may do without: 柳湾县人民政府, 县政府, 柳湾县. */
const plain = (name: string): string =>
  name
    .replace(/人民政府/gu, '政府')
    .replace(/办公[厅室]/gu, '办')
    .replace(/(?:政府|办事处|管理委员会|管委会)$/u, '');
const isGovernment = /政府$/u;
/** A body that reports on all bodies of its area, the government's own office among them. */
const ofArea = /[省市县区州盟旗]$/u;
const ofOffice = /(?:政府|管委会)办$/u;

/** Whether the signs of a short name come in a name in their order: 县住建局, 柳湾县住房和城乡建设局. */
const isShortFor = (short: string, name: string): boolean => {
  let at = 0;
  for (const sign of short) {
    at = name.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/**
 * Whether what a body is called in a text is the body of the report, as far as that is known (empty where it is not). In
 * the report of an area 市政府 may be the whole of it or its own office alone, so that it is not known to be either.
 */
export const isOwnBody = (called: string, body: string): boolean => {
  const name = plain(body);
  if (ofItself.test(called)) return ofOffice.test(name);
  if (self.test(called)) return true;
  const level = whole.exec(called)?.groups?.['level'];
  if (level !== undefined)
    return name === '' || name.endsWith(level) || (level === '街' && name.endsWith('道'));
  if (levels.test(called)) return name === '' || ofArea.test(name);
  if (name === '') return false;
  if (isGovernment.test(called)) {
    if (ofArea.test(name)) return false;
    if (ofOffice.test(name)) return isShortFor(plain(called), name);
  }
  const core = plain(called);
  return core !== '' && isShortFor(core, name) && core.at(-1) === name.at(-1);
};
