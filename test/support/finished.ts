import type { Filing } from '../../src/model/filing';

/** What no figure can say, and the clerk has to: with it, a report of whose figures are known lacks nothing. */
export const finishedTexts: Filing['texts'] = {
  platform: '依托政府网站“政府信息公开”专栏发布信息。',
  supervision: '明确专人负责，全年组织业务培训2次。',
  problems:
    '存在的主要问题：一是政策解读形式单一，图解和视频解读偏少；二是个别公开栏目更新不及时。下一步改进措施：一是增加图解；二是定期检查栏目。',
};

/** The amount that has to be reported, so that chapter six is finished too. */
export const noFee: Filing['answers'] = { 'processingFee.amount': 0 };
