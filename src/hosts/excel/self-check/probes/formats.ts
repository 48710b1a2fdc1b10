/// <reference types="office-js" />
import { found, notTried, refusalOf } from '../probe';
import type { Probe, ProbeTools } from '../probe';

const onBench = (context: Excel.RequestContext, { sheets }: ProbeTools, address: string): Excel.Range =>
  context.workbook.worksheets.getItem(sheets.bench).getRange(address);

const red = '#FFC7CE';

/** Formats, and how much may be said in one text. */
export const formatProbes: readonly Probe[] = [
  {
    id: 'formats.locked-mixed',
    words: '一次看出一片单元格里有没有被锁定的',
    source: 'doc',
    expected: 'format.protection.locked of cells that differ is null.',
    run: (tools) =>
      tools.run(async (context) => {
        onBench(context, tools, 'D3').format.protection.locked = false;
        const { protection } = onBench(context, tools, 'D3:D4').format;
        protection.load('locked');
        await context.sync();
        // The declaration says that it is always one of two.
        const locked = protection.locked as boolean | null;
        return found(locked === null, { locked });
      }),
  },
  {
    id: 'formats.number-format-mixed',
    words: '一次看出一片单元格的数字格式',
    source: 'doc',
    expected: 'numberFormat of cells that differ is the format of each.',
    run: (tools) =>
      tools.run(async (context) => {
        onBench(context, tools, 'D5').numberFormat = [['0.00']];
        const range = onBench(context, tools, 'D5:D6');
        range.load('numberFormat');
        await context.sync();
        const formats = range.numberFormat as unknown[][] | null;
        return found(formats?.[0]?.[0] === '0.00' && formats[1]?.[0] === 'General', {
          each: Array.isArray(formats?.[0]),
        });
      }),
  },
  {
    id: 'formats.text-keeps-zeros',
    words: '文本格式的单元格照原样保存“007”',
    source: 'doc',
    expected: 'A cell formatted as text stores 007 as it is written.',
    run: (tools) =>
      tools.run(async (context) => {
        const range = onBench(context, tools, 'D7');
        range.numberFormat = [['@']];
        range.values = [['007']];
        range.load('values');
        await context.sync();
        return found(range.values[0]?.[0] === '007');
      }),
  },
  {
    id: 'formats.colour-name',
    words: '颜色可以用英文名称',
    source: 'assumed',
    expected: 'A colour called pink is taken.',
    run: async (tools) => {
      const code = await refusalOf(tools, (context) => {
        onBench(context, tools, 'D8').format.fill.color = 'pink';
      });
      return found(code === null, { code });
    },
  },
  {
    id: 'formats.conditional',
    words: '按公式变红的单元格（条件格式）',
    source: 'doc',
    expected: 'A conditional format on a formula of 200 characters is taken.',
    run: async (tools) => {
      const formula = `=AND($D$9<>1,$D$9<>"${'x'.repeat(180)}")`;
      const code = await refusalOf(tools, (context) => {
        const { custom } = onBench(context, tools, 'D9').conditionalFormats.add('Custom');
        custom.rule.formula = formula;
        custom.format.fill.color = red;
      });
      return found(code === null, { code });
    },
  },
  {
    id: 'formats.shown-colour',
    words: '插件看得到单元格变红',
    source: 'doc',
    expected: 'getDisplayedCellProperties (ExcelApi 1.19) tells the colour of a conditional format at once.',
    run: (tools) =>
      tools.run(async (context) => {
        const range = onBench(context, tools, 'D11');
        if (typeof range.getDisplayedCellProperties !== 'function') return notTried('ApiNotFound');
        const { custom } = range.conditionalFormats.add('Custom');
        custom.rule.formula = '=$D$11=2';
        custom.format.fill.color = red;
        range.values = [[2]];
        const shown = range.getDisplayedCellProperties({ format: { fill: { color: true } } });
        await context.sync();
        return found(shown.value[0]?.[0]?.format?.fill?.color?.toUpperCase() === red);
      }),
  },
  {
    id: 'formats.conditional-bad',
    words: '条件格式的公式写错时，Excel 拒绝',
    source: 'assumed',
    expected: 'InvalidArgument',
    run: async (tools) => {
      const code = await refusalOf(tools, (context) => {
        onBench(context, tools, 'D10').conditionalFormats.add('Custom').custom.rule.formula = '=AND(((';
      });
      return found(code === 'InvalidArgument', { code });
    },
  },
];
