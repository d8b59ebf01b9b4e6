import type { Scene } from '../notice/rule.ts'
import { DIGITS } from './near.ts'
import type { Asked } from './scan-plan.ts'

/** What may stand before 余人, 余元 or 年以来 without a number having been lost: 其余人, 多余, 去年以来. */
const BEFORE_REST =
  '余(?<![\\d一二两三四五六七八九十廿卅卌百千万亿几数多余其剩业盈结富冗有无公]余)(?<![\\d十百千万亿] 余)(?:人次|万元|[元人次份家件户名条个场])(?![员才民事口])'
const SINCE =
  '年以来(?<=[\\u4e00-\\u9fff]年以来)(?<![去今前明近来多几数年全历每常当该往半周一二两三四五六七八九十百〇零\\d\\s]年以来)'
/** A measure word straight after its noun, closing the clause: 问题个, 谈话人次。 资金万元, */
const CLOSING = [
  '(?:问题|线索|案件|隐患|制度|措施|事项|意见|项目|工程|违规行为|典型案例)(?:共计|共|累计)?(?:个|条|起|项|例)',
  '(?:会议|督查|督导|谈话|培训|研讨|党课|集中学习|约谈|巡逻|宣传|执法|督办|轮训|研究)(?:共计|共|累计)?(?:次|场次|人次|轮次)',
  '(?:谈话|教育|处分|问责|诫勉|约谈|干部|党员|人员|主任|职工|群众|学员|教师|队员|负责人|同志)(?:共计|共|累计)?(?:名|人次|人份)',
  '(?:资料|手册|通知书|文件|问卷|合同|协议|承诺书|责任书|提示函|整改函|通知单|建议书|意见书|台账|档案|凭证|意见表)(?:共计|共|累计)?(?:份|册|卷)',
  // 门店间, 心得体会篇, 培训班期, 批评教育人, 面积平方米, 欠租万元
  '(?:门店|房屋|用房|办公室|房产|商铺|教室|宿舍|公寓)(?:共计|共|累计)?(?:间|套|栋|处)',
  // 横幅条, 展板块, 设备台, 路灯盏, 树木株, 道路公里, 经营户户, 短信条, 车辆台次
  '(?:横幅|标语|条幅|短信|微信|推文|建议)(?:共计|共|累计)?(?:条|幅)',
  '(?:宣传单|传单|宣传品|手册|画册|海报|倡议书|公开信|明白纸|告知书)(?:共计|共|累计)?(?:份|册|张|套)',
  '(?:展板|标牌|标识牌|警示牌|公示牌|宣传栏|显示屏)(?:共计|共|累计)?(?:块|个)',
  '(?:设备|车辆|电脑|机械|仪器)(?:共计|共|累计)?(?:台|辆|套|台次|辆次)',
  '(?:路灯|太阳能灯)(?:共计|共|累计)?盏|(?:树木|苗木|树苗|绿植)(?:共计|共|累计)?(?:株|棵)',
  '(?:道路|公路|管网|管道|河道|水渠|渠道|围栏|护栏)(?:共计|共|累计)?(?:公里|千米|米)',
  // 走访家长户: people are no kind of household
  '(?:走访|慰问|入户|家访|帮扶|回访|惠及)(?:学生|家长|群众|职工|教师|老人|儿童|党员|村民)户',
  '(?:走访|入户|慰问|检查|巡查|排查|回访|家访)(?:共计|共|累计)?户次',
  '(?:经营户|农户|商户|住户|贫困户|脱贫户|监测户|低保户)户|(?:立案|查处|查办|侦破|调解纠纷)起',
  '(?:座谈会|院坝会|宣讲会|培训会|推进会)场次|(?:群众咨询|(?:接待|服务|惠及|覆盖|涉及|受益|培训|轮训|慰问|走访|宣讲|救助|义诊|体检)(?![\\u4e00-\\u9fff]{0,5}[总均计的及])[\\u4e00-\\u9fff]{2,5}|受教育(?:党员|干部|群众)?)(?<![一二两三四五六七八九十百千万亿余多几数])人次',
  '(?:体会|材料|文章|稿件|信息|论文|笔记|检讨)(?:共计|共|累计)?篇',
  '(?:培训班|轮训班|专题班|讲座|简报|专栏)(?:共计|共|累计)?期',
  '(?:批评教育|谈话提醒|提醒谈话|诫勉谈话|组织处理|党纪处分|政务处分|警告处分|约谈[\\u4e00-\\u9fff]{0,8}(?:主任|干部|书记|人员|负责人))人',
  '(?:面积|土地|耕地|林地|用地|草原|绿地)(?:共计|合计|共|约|达|计)?(?:平方米|平方公里|公顷|亩)',
  '(?:欠款|欠租|租金|罚款|税款|利息|价款|货款|贷款|借款|押金|津贴|补助|奖金|运费|电费|水费|保费|基金|专款|收入|支出)(?:共计|合计|共|约|达|计)?(?:万元|亿元)',
  '(?:资金|金额|款项?|费用|收入)(?:共计|合计|总计)元',
  '(?:资金|金额|款项?|补贴|费用|经费|投资)(?:共计|合计|共|约|达|计)?(?:万元|亿元)',
  // any deed cut behind its first character: 督查线次, 谈话提醒线人次
  '(?<=[\\u4e00-\\u9fff]{2})(?<![热专干航路沿在战阵一])线(?:人次|人份|场次|次|份)',
  // 检查次, 召开座谈会场, 追回资金万元
  '(?:检查|走访|宣讲|调研|讲座|演练|活动|座谈会|推进会|专题会|党组会|党委会|支委会|暗访|巡查|抽查|排查)(?:共计|共|累计)?(?:次|场|场次|人次|期)',
  '(?:追回|追缴|退回|退还|上缴|清退|收回|挽回|损失)(?:共计|合计|共)?(?:万元|亿元)',
]
/** The last characters of those words, the marks behind them, and how far back such a place begins. */
const MEASURES = '个条起项例次名份册卷间套栋处篇期人米里顷亩元场幅张块台辆盏株棵户'
const MARKS = ',。;、!)\n'
const LONGEST = 14
/** 提高培训人次: what is done with the number itself. */
const NOT_OF_NUMBERS = '(?<!提高|增加|扩大|减少|压减|统计|核定|控制)'
const SPLICED = [
  // 对家基层社, 向家企业
  '(?:对|向|与|为)家(?=基层|企业|单位|商户|公司|学校|医院|药店|合作社|农家|门店|机构|超市|酒店|施工|下属|所属|直属)',
  // words that never follow a noun: 谈心谈线人份, 问题线条, 举报线年以来, 在线家自查
  '(?:线|话|育)人份',
  // a set phrase cut in its middle with the number: 谈心谈次, 谈心谈人次
  '谈心谈(?=[次人场,。;、)\\n])(?:人次|场次|次|人)?',
  // 完成率达%
  '率(?:为|达到?|提高到|提升至|升至)%',
  '(?:问题|举报|信访|投诉|违纪|违法)线(?:条|件|个|起)',
  '在线家(?=[\\u4e00-\\u9fff])(?![长校庭访政电具装居禽])',
  SINCE,
  BEFORE_REST,
]
/** Dates with a number gone: 2022年月15日, 5月日, 202年5月6日; 20240719日, of which neither 年 nor 月 is left. */
const OF_DATES: readonly Asked[] = [
  {
    pattern: /\d{4}年月(?=\d{1,2}日|底|初|中旬|[,。;、]|召开|开展)/g,
    near: { holds: '年', followed: '月', within: 4, through: DIGITS },
  },
  { pattern: /(?<!\d)20\d{6}日/g },
  {
    pattern: /(?:\d{4}年)?\d{1,2}月日(?![均常报志间期子益新复前后])/g,
    near: { holds: '月', followed: '日', within: 7, through: `${DIGITS}年` },
  },
  { pattern: /(?<!\d)\d{3}年\d{1,2}月/g },
]
/** Marks typed for a number: xx份, __人, **万元, X个, ××项. */
const PLACEHOLDER =
  '(?<![A-Za-z\\dXx×*_])(?:[xX×]{1,4}|[*_＿○]{2,6})\\s?余?(?:人次|人份|万元|亿元|[个名人次份家项条件起户场期元]|%)(?![A-Za-z])'

/** The words before the damage are shown with it. */
const SHOWN = 4
const HAN_BEFORE = /[\u4e00-\u9fff]+$/

/** What is left where a number was lost. */
export const LOST: readonly Asked[] = [
  { pattern: new RegExp(PLACEHOLDER, 'g') },
  {
    pattern: new RegExp(
      `${NOT_OF_NUMBERS}(?:${CLOSING.join('|')})(?=[${MARKS}]|$)(?!、[\\u4e00-\\u9fff]{0,6}(?:[数率量]|[人场]次)[\\u4e00-\\u9fff])`,
      'g',
    ),
    near: { holds: MEASURES, followed: MARKS, within: LONGEST },
  },
  { pattern: new RegExp(SPLICED.join('|'), 'g') },
  ...OF_DATES,
]

/** Reports numbers that were lost from the text or left open in a template; no value is made of them (hard cases 36, 39). */
export function reportLostNumbers({ shadow, report }: Scene, lost: readonly (readonly RegExpExecArray[])[]): void {
  let free = 0
  for (const match of lost.flat().sort((a, b) => a.index - b.index)) {
    if (match.index < free) continue
    free = match.index + match[0].length
    const before = HAN_BEFORE.exec(shadow.slice(Math.max(0, match.index - SHOWN), match.index))
    const at = { start: match.index - (before?.[0].length ?? 0), end: match.index + match[0].length }
    report('extract/number_missing', at, { words: shadow.slice(at.start, at.end) })
  }
}
