import type { BodyKind } from '../../src/model/filing';

/** A kind of body that every made-up county has, with parts of its work. */
export interface Duty {
  /** What stands behind the name of the county. */
  readonly name: string;
  readonly matters: readonly string[];
  /** Names that it bore before, behind that of the county. */
  readonly formerly?: readonly string[];
}

const duty = (name: string, matters: string, formerly?: string): Duty => ({
  name,
  matters: matters.split(' '),
  ...(formerly === undefined ? {} : { formerly: formerly.split(' ') }),
});

/** Two characters each, so that a name can be made of both. */
export const placeBeginnings = [...'青望枫鹿砚梧澜翠霁禾楠竺沐芷棠苇桐荻'];
export const placeEndings = [...'岚屏泾坞溆埠滩峪汀澧'];

export const townBeginnings = [...'石柳枣松桃杏梅槐桑茶莲荷芦蒲茅竹'];
export const townEndings = ['桥', '塘', '坪', '湾', '岭', '埠', '铺', '垭', '渡', '集'];

export const departments: readonly Duty[] = [
  duty('发展和改革局', '重大项目 价格监测 能源保供 粮食储备 营商环境'),
  duty('教育体育局', '义务教育入学 教师招聘 校园安全 学生资助 体育场地', '教育局'),
  duty('科技和工业信息化局', '技术改造 企业培育 科技奖补 园区用工 数字车间'),
  duty('公安局', '户籍办理 交通管理 反诈宣传 出入境 养犬登记'),
  duty('民政局', '低保评定 养老服务 殡葬收费 地名管理 临时救助'),
  duty('司法局', '法律援助 人民调解 公证服务 社区矫正 行政复议'),
  duty('财政局', '预算决算 惠农补贴 政府采购 债务限额 资产处置'),
  duty('人力资源和社会保障局', '就业培训 社保缴费 职称评审 工资支付 人才引进'),
  duty('自然资源局', '土地供应 不动产登记 征地补偿 矿业权 国土规划', '国土资源局'),
  duty('住房和城乡建设局', '保障房分配 物业管理 工程质量 危房改造 供热供气', '建设局'),
  duty('交通运输局', '农村公路 客运线路 超限治理 出租车管理 桥梁养护'),
  duty('水务局', '农村供水 防汛抗旱 河湖管护 取水许可 水土保持', '水利局'),
  duty('农业农村局', '耕地补贴 动物防疫 宅基地 农机购置 种业监管', '农业局'),
  duty('商务局', '招商活动 成品油经营 家电补贴 展会安排 外贸扶持'),
  duty('文化和旅游局', '文物保护 景区服务 公共文化 演出审批 非遗传承'),
  duty('卫生健康局', '疫苗接种 医疗机构 托育服务 职业病防治 家庭医生'),
  duty('退役军人事务局', '优抚发放 安置岗位 烈士纪念 创业扶持 走访慰问'),
  duty('应急管理局', '安全检查 避难场所 救灾物资 事故调查 森林防火', '安全生产监督管理局'),
  duty('审计局', '审计公告 整改清单 专项审计 责任审计 内部审计'),
  duty('市场监督管理局', '食品抽检 企业登记 计量检定 消费投诉 特种设备'),
  duty('统计局', '月度数据 普查登记 统计执法 住户调查 名录维护'),
  duty('医疗保障局', '参保缴费 药品价格 异地结算 待遇标准 基金监管'),
  duty('行政审批服务局', '事项清单 窗口排班 证照发放 帮办代办 中介管理'),
  duty('城市管理局', '市容整治 垃圾清运 停车泊位 户外广告 渣土运输', '城市管理行政执法局'),
  duty('林业局', '造林任务 林权登记 野生动物 苗木检疫 古树名木'),
  duty('信访局', '来访接待 初信办理 领导包案 复查复核 源头治理'),
  duty('机关事务管理局', '公务用车 节能指标 办公用房 食堂采购 物业服务'),
  duty('国有资产监督管理局', '资产评估 企业名录 产权交易 经营考核 人员选聘'),
  duty('数据管理局', '数据目录 系统整合 网络运维 授权使用 算力租用'),
  duty('粮食和物资储备局', '收购资格 库存检查 储备轮换 军粮供应 仓储安全'),
  duty('招商服务局', '项目洽谈 落地协调 优惠兑现 客商接待 签约跟踪'),
  duty('民族宗教事务局', '场所登记 民族成份 团结创建 活动报备 扶持资金'),
  duty('供销合作社', '农资供应 产销对接 网点改造 再生资源 社员服务'),
  duty('畜牧水产局', '养殖备案 屠宰检疫 鱼苗投放 兽药监管 粪污利用'),
  duty('政府投资审计局', '工程决算 造价核减 跟踪审计 合同审查 进度款复核'),
  duty('公路养护局', '路面修补 绿化养护 标志更新 除雪值守 边坡治理', '公路管理局'),
];

export const branches: readonly Duty[] = [
  duty('经济开发区管理委员会', '土地招标 企业入驻 厂房租赁 管网建设 用工对接'),
  duty('高新技术产业园区管理委员会', '孵化载体 研发补助 专利资助 人才公寓 中试平台'),
  duty('云栖风景名胜区管理委员会', '门票优惠 游客限流 步道维护 索道检修 植被保护'),
];

export const verticals: readonly Duty[] = [
  duty('税务局', '纳税辅导 发票领用 社保费征收 税收优惠 欠税公告'),
  duty('气象局', '预警发布 防雷检测 人工增雨 观测站点 气候评估'),
  duty('消防救援大队', '消防检查 火灾统计 宣传演练 救援装备 隐患公示'),
  duty('烟草专卖局', '零售许可 市场检查 合理布局 案件办理 经营培训'),
];

export const institutions: readonly Duty[] = [
  duty('人民医院', '门诊安排 收费价目 药品采购 住院须知 专家排班'),
  duty('第一中学', '招生计划 收费项目 食堂管理 学籍办理 奖助学金'),
  duty('自来水公司', '水质检测 停水通知 水价构成 报装流程 管网改造'),
  duty('公共交通公司', '线路调整 票价优惠 发车时刻 车辆更新 失物招领'),
];

/** Parts of a township's work. */
export const townMatters = [
  ...['村级账务', '危房核查', '低保初审', '农田灌溉', '宅基地审批', '环境整治', '道路硬化', '防汛值守'],
  ...['秸秆禁烧', '信访接待', '养老补贴', '护林防火', '选种推广', '水费收缴', '文化活动', '网格服务'],
];
export const officeMatters = ['政府会议', '重点项目', '建议提案', '民生实事', '政府公报', '政策解读'];

/** How a body of a kind speaks of itself, by the end of its name. */
export const selfOf = (name: string, kind: BodyKind): string => {
  if (kind === 'township') return /镇/u.test(name) ? '本镇' : /乡/u.test(name) ? '本乡' : '本街道';
  if (name.endsWith('局')) return '我局';
  if (name.endsWith('委员会')) return '管委会';
  return '本单位';
};
