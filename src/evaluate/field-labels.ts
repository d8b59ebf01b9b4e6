import { inWords, LABELS, type Language } from '../notice/labels.ts'

/** What is judged, in words; the names that the labels of the record do not have. */
const FIELDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  kind: ['文种', 'kind'],
  title: ['标题', 'title'],
  issuer: ['发文单位', 'issuer'],
  inspected_unit: ['被巡察单位', 'inspected unit'],
  inspecting_body: ['巡察机构', 'inspecting body'],
  'inspecting_body.level': ['巡察机构层级', 'level of the body'],
  'region.adcode': ['区划代码', 'region'],
  marking: ['标志', 'marking'],
  edition: ['版本', 'edition'],
  'dates.inspection': ['巡察时间', 'inspection date'],
  'dates.feedback': ['反馈时间', 'feedback date'],
  'dates.follow_up': ['再次反馈', 'follow-up date'],
  'dates.as_of': ['截至', 'as-of date'],
  'dates.signed': ['落款日期', 'signed'],
  'dates.published': ['发布日期', 'published'],
  contacts: ['联系方式', 'contacts'],
  totals: ['自报总数', 'totals'],
  'sections.recall': ['章节(查全)', 'sections (recall)'],
  problems: ['问题(编号与题名)', 'problems (path and title)'],
  'problems.title_only': ['问题(题名)', 'problems (title)'],
  status: ['状态', 'status'],
  'status.label': ['状态原文', 'status label'],
  'status.flags': ['状态附注', 'status flags'],
  theme: ['所属类别', 'theme'],
  category: ['主题', 'category'],
  categories: ['各主题', 'categories'],
  measures: ['措施数', 'measures'],
  deadline: ['时限', 'deadline'],
  'deadline.stated': ['时限(载明者)', 'deadline (stated)'],
  responsible: ['责任单位与责任人', 'responsible'],
  'signals.recall': ['信号(查全)', 'signals (recall)'],
  'text.paragraphs': ['段落', 'paragraphs'],
  checks: ['核对不符项', 'checks that fail'],
  'facts.all': ['事实', 'facts'],
  'facts.outcome': ['成效键', 'outcome'],
  'facts.problem_ref': ['所属问题', 'problem of a fact'],
  'facts.part_of': ['其中之数', 'part of'],
  'facts.same_as': ['同一事实', 'same as'],
  listed: ['问题数', 'problems listed'],
  strict: ['完成率(严)', 'strict rate'],
  broad: ['完成率(宽)', 'broad rate'],
  'problem.title': ['问题题名', 'title of a problem'],
}

const PARTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  span: ['位置', 'span'],
  value: ['取值', 'value'],
  kind: ['种类', 'kind'],
  role: ['性质', 'role'],
  year_basis: ['年份依据', 'year basis'],
  modality: ['情态', 'modality'],
  bound: ['界', 'bound'],
  unit: ['量词', 'unit'],
  form: ['形式', 'form'],
  precision: ['精度', 'precision'],
  change: ['增减', 'change'],
  action: ['所为', 'action'],
  title: ['题名', 'title'],
  number: ['文号', 'number'],
  stated: ['载明者', 'stated'],
  found: ['查全', 'found'],
  persons: ['人', 'persons'],
  person_times: ['人次', 'person times'],
  times: ['次', 'times'],
  units: ['家', 'units'],
  items: ['项', 'items'],
  papers: ['件', 'papers'],
  money: ['元', 'money'],
  other: ['其他', 'other'],
}

const FACTS: Readonly<Record<string, readonly [zh: string, en: string]>> = LABELS.fact
const OUTCOMES: Readonly<Record<string, readonly [zh: string, en: string]>> = LABELS.outcome

/** A field of the tables in words; its own name where it has none. */
export function fieldLabel(field: string, language: Language): string {
  const known = FIELDS[field] ?? OUTCOMES[field] ?? FACTS[field.replace(/^facts\./, '')]
  if (known !== undefined) return inWords(known, language)
  const dot = field.lastIndexOf('.')
  const [before, last] = [field.slice(0, dot), field.slice(dot + 1)]
  const head = FIELDS[before] ?? OUTCOMES[before] ?? FACTS[before.replace(/^facts\./, '')]
  if (head === undefined) return field
  const end = PARTS[last]
  return end === undefined ? inWords(head, language) : `${inWords(head, language)} · ${inWords(end, language)}`
}

/** Values that only some fields have, by the last part of the field's name. */
const VALUES_OF: Readonly<Record<string, Readonly<Record<string, readonly [zh: string, en: string]>>>> = {
  modality: { actual: ['已发生', 'actual'], target: ['目标', 'target'], norm: ['常规要求', 'norm'] },
  bound: {
    exact: ['恰为', 'exact'],
    about: ['约', 'about'],
    over: ['余', 'over'],
    under: ['近', 'under'],
    at_least: ['不少于', 'at least'],
    at_most: ['不超过', 'at most'],
  },
  role: {
    recovered: ['追缴退还', 'recovered'],
    penalty: ['罚款', 'penalty'],
    problem: ['问题金额', 'problem'],
    invested: ['投入', 'invested'],
    transferred: ['划转', 'transferred'],
    other: ['其他', 'other'],
    event: ['已发生', 'event'],
    deadline: ['时限', 'deadline'],
    planned: ['计划', 'planned'],
    as_of: ['截至', 'as of'],
  },
  year_basis: { stated: ['明载', 'stated'], implied: ['推定', 'implied'] },
  form: {
    point: ['时点', 'point'],
    range: ['区间', 'range'],
    as_of: ['截至', 'as of'],
    by: ['之前', 'by'],
    since: ['以来', 'since'],
  },
  action: {
    issued: ['印发', 'issued'],
    revised: ['修订', 'revised'],
    drafted: ['拟定', 'drafted'],
    studied: ['学习', 'studied'],
    signed: ['签订', 'signed'],
    cited: ['引用', 'cited'],
  },
  change: { none: ['无', 'none'], increase: ['增', 'increase'], decrease: ['减', 'decrease'] },
  status: LABELS.status,
  kind: { ...LABELS.kind, ...LABELS.fact },
  outcome: LABELS.outcome,
}

/** A value of a closed list in words; itself where it is of none. */
export function valueLabel(field: string, value: string, language: Language): string {
  const words = VALUES_OF[field.slice(field.lastIndexOf('.') + 1)]?.[value]
  return words === undefined ? value : inWords(words, language)
}
