type Typed = readonly (readonly [place: string, text: string])[];

/** The figures that the township has; all others are 0. */
export const tables: Typed = [
  ['disclosure.total', '426'],
  ['disclosure.website', '426'],
  ['documents.normative.issued', '1'],
  ['documents.normative.inForce', '3'],
  ['decisions.licences', '86'],
  ['decisions.penalties', '3'],
  ['requests.received.person', '3'],
  ['requests.received.business', '1'],
  ['requests.granted.person', '2'],
  ['requests.granted.business', '1'],
  ['requests.unavailable.notHeld.person', '1'],
];

/** What formulas make of them. */
export const sums: Typed = [
  ['requests.received.total', '4'],
  ['requests.handled.total', '4'],
];

/** Facts that are typed on the sheet 工作情况. */
export const typedIntoSheet: Typed = [
  ['management.documents.total', '120'],
  ['management.documents.disclosed', '90'],
  ['management.documents.onRequest', '20'],
  ['management.documents.refused', '10'],
  ['management.labelled', '是'],
  ['management.threeReviews', '是'],
  ['supervision.leader', '副镇长'],
  ['supervision.training.count', '2'],
  ['supervision.training.people', '60'],
  ['supervision.accountable', '0'],
];

/** Facts that are typed in the pane, beside their paragraphs. */
export const typedIntoPane: Typed = [
  ['opening.regulations', '是'],
  ['opening.work', '乡村振兴和基层治理'],
  ['disclosure.areas.1.name', '乡村振兴'],
  ['disclosure.areas.1.count', '62'],
  ['onRequest.inTime', '是'],
  ['platform.site.host', '海滨县政府门户网站'],
  ['platform.noWebsite', '是'],
  ['platform.noNewMedia', '是'],
  ['platform.places.count', '3'],
  ['supervision.meetings', '1'],
  ['supervision.assessed', '是'],
  ['supervision.publicReview', '是'],
  ['other.nothingElse', '是'],
];

/** What the clerk makes of some of them in the end. */
export const changed: Readonly<Record<string, string>> = {
  'platform.places.count': '4',
  'supervision.training.people': '65',
};

/** Chapter five. */
export const pairs = [
  {
    area: '主动公开',
    what: '2个站所的5条信息超过20个工作日才公开',
    measure: '每月核对一次各站所的公开目录',
    by: '2026年6月底前',
    who: '党政办公室',
  },
  {
    area: '政策解读',
    what: '全年3件惠农政策只有文字解读',
    measure: '惠农政策都配图解',
    by: '',
    who: '',
  },
];

/** What the report says of it, paragraph by paragraph. */
export const textsOfTown = {
  opening:
    '2025年，我镇贯彻落实《中华人民共和国政府信息公开条例》，围绕乡村振兴和基层治理推进政府信息公开工作。',
  disclosure: '聚焦重点领域，公开乡村振兴信息62条。',
  onRequest: '全年办结4件，其中予以公开3件、无法提供1件，均在法定期限内答复；没有结转下年度继续办理的申请。',
  management:
    '制发公文120件，其中主动公开90件、依申请公开20件、不予公开10件，逐件注明公开属性。信息发布执行“三审三校”。',
  platform:
    '我镇没有单独开设门户网站和政务新媒体账号，政府信息在海滨县政府门户网站发布。设有政府信息公开查阅点3个。',
  supervision:
    '我镇由副镇长分管政府信息公开工作。召开专题会议1次，组织业务培训2次，参加60人次。政府信息公开工作纳入年度工作考核。组织开展政府信息公开工作社会评议。没有发生因政府信息公开工作被追究责任的情况。',
  problems:
    '存在的主要问题：一是主动公开方面，2个站所的5条信息超过20个工作日才公开；二是政策解读方面，全年3件惠农政策只有文字解读。',
  measures:
    '下一步改进措施：一是每月核对一次各站所的公开目录，2026年6月底前完成，由党政办公室负责；二是惠农政策都配图解。',
  processingFee: '2025年，我镇没有收取政府信息公开信息处理费。',
  other: '没有其他需要报告的事项。',
};
