import type { LABELS } from '../../src/notice/labels.ts'

/** One variable: where in the record it stands, the table of its values, and how it is decided. Type and example are read off. */
export interface Variable {
  readonly zh: string
  readonly en: string
  /** The way in the schema: `problems[].status.value`. */
  readonly where: string
  readonly labels?: keyof typeof LABELS
  readonly rule: { readonly zh: string; readonly en: string }
}

const one = (
  where: string,
  [zh, en]: readonly [string, string],
  [ruleZh, ruleEn]: readonly [string, string],
  labels?: keyof typeof LABELS,
): Variable => ({ zh, en, where, rule: { zh: ruleZh, en: ruleEn }, ...(labels === undefined ? {} : { labels }) })

/** What a coder needs of the record, in the order of the record. */
export const VARIABLES: readonly Variable[] = [
  one(
    'kind.value',
    ['文种', 'kind'],
    ['依标题、行文和结构', 'by the title, the manner of speech and the structure'],
    'kind',
  ),
  one(
    'issuer.value',
    ['发文单位', 'issuer'],
    ['标题所载党组(党委),其次落款', 'the party body of the title, else of the sign-off'],
  ),
  one(
    'inspected_unit.value',
    ['被巡察单位', 'inspected unit'],
    ['去中共、党组(党委)后的机关名', 'the agency, without 中共 and 党组'],
  ),
  one(
    'inspected_unit.key',
    ['单位键', 'unit key'],
    [
      '区划代码加机关名,改名的用今名;不知地区则空',
      'region code and name, renamed ones by the name of today; null without a region',
    ],
  ),
  one(
    'inspected_unit.level',
    ['单位层级', 'unit level'],
    ['依名称的层级词;区、旗为县级', 'by the level words of the name; 区 and 旗 are county'],
    'level',
  ),
  one(
    'inspected_unit.sector',
    ['行业', 'sector'],
    ['依名称,data/sectors.json 中最长者胜', 'by the name, the longest cue of data/sectors.json wins'],
  ),
  one(
    'inspecting_body.value',
    ['巡察机构', 'inspecting body'],
    ['开头所载的巡视巡察组全称', 'the inspection group as the opening names it'],
  ),
  one(
    'inspecting_body.mode',
    ['巡察方式', 'mode'],
    ['常规、专项、机动、提级、交叉、联动、回头看,未载则空', 'as stated, else null'],
  ),
  one('inspecting_body.round', ['轮次', 'round'], ['第几轮,整数', 'the round as an integer']),
  one(
    'region.adcode',
    ['行政区划代码', 'region code'],
    [
      '发文或被巡察单位所在,不看正文;当时的代码',
      'where the issuer or unit is, never from the body; the code of that time',
    ],
  ),
  one(
    'dates.inspection.value',
    ['巡察时间', 'time of inspection'],
    ['开头所载起止日期', 'the days the opening states'],
  ),
  one(
    'dates.feedback.value',
    ['反馈日期', 'day of feedback'],
    ['首次反馈;未写年份的由巡察时间推定', 'the first feedback; a missing year comes from the inspection'],
  ),
  one(
    'dates.as_of.value',
    ['截止日期', 'as-of day'],
    ['“截至”所载,且说的是全篇', 'of 截至 where it speaks of the whole notice'],
  ),
  one('dates.signed.value', ['成文日期', 'day of signature'], ['落款日期', 'the day of the sign-off']),
  one(
    'dates.published.value',
    ['发布日期', 'day of publication'],
    ['网页发布时间或标题下的日期', 'of the page, or the day under the title'],
  ),
  one(
    'totals[].measure',
    ['自报总数的内容', 'what a total counts'],
    ['通报自己给出的总数,重复的只列首次', 'the notice’s own totals, each at its first place'],
    'total',
  ),
  one(
    'totals[].scope',
    ['自报总数的范围', 'scope of a total'],
    ['本轮、上轮、全系统、未公开', 'this round, an earlier one, a whole system, withheld'],
    'scope',
  ),
  one('rates.listed', ['列出的问题数', 'problems listed'], ['problems 的个数', 'number of problems']),
  one(
    'rates.strict',
    ['严格完成率', 'strict rate'],
    [
      '(completed + completed_sustained) ÷ listed;须每个问题都有状态',
      '(completed + completed_sustained) ÷ listed, where every problem has a status',
    ],
  ),
  one(
    'rates.broad',
    ['宽口径完成率', 'broad rate'],
    ['另计 basically_completed 和 phased', 'also counts basically_completed and phased'],
  ),
  one(
    'rates.strict_lower',
    ['严格完成率下限', 'lower bound'],
    ['未载状态的都算未完成', 'those without a status count as open'],
  ),
  one(
    'rates.strict_upper',
    ['严格完成率上限', 'upper bound'],
    ['未载状态的都算完成', 'those without a status count as done'],
  ),
  one('rates.stated', ['自报完成率', 'stated rate'], ['文中印出的比例', 'the rate printed in the text']),
  one(
    'sections[].role',
    ['章节作用', 'role of a section'],
    ['依标题线索;问题只出自 problems', 'by the cues of its heading; problems come from problems only'],
    'section',
  ),
  one(
    'problems[].title',
    ['问题', 'problem'],
    ['去编号、关于…问题的整改、外层引号', 'without number, wrapping and outer quotes'],
  ),
  one(
    'problems[].theme',
    ['所属标题', 'heading above'],
    ['最近的、不只是章节名的上级标题', 'the nearest ancestor heading that is no bare section name'],
  ),
  one(
    'problems[].status.value',
    ['整改状态', 'status'],
    [
      '标签、括注、表格单元或整句所载;措施里的进展不算;见下表',
      'by a label, bracket, cell or sentence about the whole problem, never by progress inside a measure; see below',
    ],
    'status',
  ),
  one('problems[].status.flags[]', ['状态附注', 'flags'], ['状态未尽之意', 'what the status does not say'], 'flag'),
  one(
    'problems[].measures[].types[]',
    ['措施类型', 'type of measure'],
    ['依线索词,可多项;都不合为 other', 'by cues, several allowed; other where none fits'],
    'measure',
  ),
  one(
    'problems[].measures[].strength',
    ['措施强度', 'strength'],
    [
      '日期、数量、文件、主体、结果各一分,0–5',
      'one point each for a date, a quantity, a document, an actor, an outcome',
    ],
  ),
  one(
    'problems[].responsible[].role',
    ['责任角色', 'responsibility'],
    ['牵头、责任、配合单位和责任人', 'lead, responsible and participating units, leaders'],
    'responsible',
  ),
  one('problems[].deadline.value', ['办结时限', 'deadline'], ['只取约束整项的', 'only what bounds the whole item']),
  one(
    'problems[].deadline_kind',
    ['时限种类', 'kind of deadline'],
    ['日期、立行立改、长期坚持', 'a date, at once, long term'],
  ),
  one(
    'problems[].categories[].code',
    ['主题', 'themes'],
    ['data/taxonomy 的线索词,最合者先;见下表', 'by the cues of data/taxonomy, best first; see below'],
  ),
  one(
    'problems[].signals[].type',
    ['信号', 'signals'],
    ['状态之外文中所说:有待将来、已移交、未发现、称已完成、反复、未公开', 'what the text says beside the status'],
    'signal',
  ),
  one(
    'facts[].kind',
    ['事实种类', 'kind of fact'],
    [
      '日期、计数、金额、百分比、数量、文件、单位、人名、周期',
      'dates, counts, money, percents, quantities, papers, organisations, persons, recurrences',
    ],
    'fact',
  ),
  one(
    'facts[].outcome',
    ['统计口径', 'outcome'],
    ['同句线索词所定,见下表', 'by the cue words of its clause; see below'],
    'outcome',
  ),
  one(
    'facts[].additive',
    ['可否相加', 'additive'],
    ['有口径、已发生、不是其中之数也不是重述', 'has an outcome, is actual, neither part of another nor said again'],
  ),
  one(
    'checks[].result',
    ['核对结果', 'result of a check'],
    ['两处文本相比,或文本与规范相比;见下表', 'two places of the text compared, or the text with a norm; see below'],
    'check',
  ),
]
