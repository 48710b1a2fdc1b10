import type { Wordings } from '../../model/wordings';
import { commonWordings } from '../wordings';

/** What the texts of reports on this form must and must not say. */
export const wordings: Wordings = {
  ...commonWordings,
  formerBases: [
    ...commonWordings.formerBases,
    {
      pattern:
        /新修订的?(?:《(?:中华人民共和国)?(?:政府信息公开)?条例》|条例)|新《条例》|(?<=新)条例(?=施行|实施)/gu,
      severity: 'hint',
      says: '条例是2019年修订的，现在不宜再称“新”；请核对是不是沿用了以前的文字。',
    },
  ],
  formerNotice: {
    year: 2019,
    number: /[〔([【]2019[〕)\]】]60号/u,
    title: /关于政府信息公开(?:工作)?年度(?:工作)?报告的?有关(?:事项|问题)的?通知/u,
    form: /(?<=(?:报告|条例)[^。\n]{0,40})格式[》〉]?\(试行\)/u,
  },
  topics: {
    disclosure: { name: /主动公开/u, words: /主动公开|公开(?:政府)?信息/u },
    onRequest: { name: /依申请|申请公开|公开申请/u, words: /依申请|申请公开|公开申请/u },
    management: {
      name: /信息(?:资源)?(?:的)?管理/u,
      words: /信息管理|公开属性|规范性文件|保密审查|三审|审核|清理|目录/u,
    },
    platform: {
      name: /平台(?:的)?(?:建设|管理|维护)|公开平台/u,
      words: /平台|网站|新媒体|公众号|政府公报|专栏/u,
    },
    supervision: {
      name: /监督(?:和|与|、)?保障|保障(?:和|与|、)?监督/u,
      words: /监督|保障|考核|培训|检查|领导|责任追究|评议/u,
    },
  },
  limit: { chapter: 1, characters: 1000 },
  fee: {
    name: '信息处理费',
    words: /处理费|收费|费用/u,
    chapter: 6,
    slot: 'processingFee',
    field: 'processingFee.amount',
  },
};
