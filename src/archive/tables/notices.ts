import { LABELS } from '../../notice/labels.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { STATUSES } from '../../notice/vocabulary.ts'
import { rateBasis } from './rate-basis.ts'
import { type Column, day, integer, joined, rate, recordTable, text, truth, words } from './table.ts'

type Head = NoticeRecord
type DateName = 'inspection' | 'feedback' | 'as_of' | 'signed' | 'published'

const precision = (name: string, zh: string, of: DateName): Column<Head>[] => [
  text(`${name}_precision`, `${zh}的精度`, `precision of ${name}`, ({ dates }) => dates[of]?.value.precision ?? null),
  text(
    `${name}_year_basis`,
    `${zh}的年份:明载或推定`,
    `whether the words name the year of ${name}`,
    ({ dates }) => dates[of]?.value.year_basis ?? null,
  ),
]

const REPORTED = ['as_of', 'signed', 'published'] as const

const reportedBy = ({ dates }: Head) => REPORTED.find((name) => dates[name] !== null) ?? null

/** The day a state is told for is the last of the unit its words name; other days the first. */
const dayOf = ({ dates }: Head, name: DateName): string | null =>
  (name === 'as_of' ? dates.as_of?.value.end : dates[name]?.value.start) ?? null

const LINKED: readonly Column<Head>[] = [
  text('document', '同一文本的各份通报共有的编号', 'id shared by notices that are one text', joined),
  text('inspection', '同一次巡察的各文本共有的编号', 'id shared by the documents of one inspection', joined),
  truth('main', '是否为同一文本中的主件', 'the one that stands for its document', joined),
  text('superseded_by', '被哪一份后来的通报取代', 'the later notice that restates this one', joined),
  truth('counted', '是否计入统计', 'whether it counts', joined),
]

const DAYS: readonly Column<Head>[] = [
  day('inspected_from', '巡察起', 'first day of the inspection', ({ dates }) => dates.inspection?.value.start ?? null),
  day('inspected_to', '巡察止', 'last day of the inspection', ({ dates }) => dates.inspection?.value.end ?? null),
  ...precision('inspected', '巡察时间', 'inspection'),
  ...(
    [
      ['feedback', '反馈日期', 'day of the feedback'],
      ['as_of', '数据截至', 'day the state is told for'],
      ['signed', '落款日期', 'day of the signature'],
      ['published', '公布日期', 'day of the publication'],
    ] as const
  ).flatMap(([name, zh, en]) => [
    day<Head>(name, zh, en, (record) => dayOf(record, name)),
    ...precision(name, zh, name),
  ]),
  day('report_date', '报告日期:截至,否则落款,否则公布', 'as_of, else signed, else published', (record) => {
    const name = reportedBy(record)
    return name === null ? null : dayOf(record, name)
  }),
  text('report_date_from', '报告日期取自何日期', 'the date that report_date is', reportedBy),
]

const COUNTS: readonly Column<Head>[] = [
  integer('listed', '列出的问题数', 'problems listed', ({ rates }) => rates.listed),
  integer('with_status', '有状态的问题数', 'problems with a status', ({ rates }) => rates.with_status),
  ...STATUSES.map((status) =>
    integer<Head>(
      `n_${status}`,
      `状态为“${LABELS.status[status][0]}”的问题数`,
      `problems ${LABELS.status[status][1]}`,
      ({ rates }) => rates.by_status[status] ?? 0,
    ),
  ),
  text(
    'rate_source',
    '完成率所据:逐项标注 items、自报总数 totals、只有上下界 bounds',
    'what the rate rests on: items, totals, bounds',
    (record) => rateBasis(record).source,
  ),
  integer(
    'rate_done',
    '严口径完成数(bounds 时为下界)',
    'completed in the strict sense (the lower bound for bounds)',
    (record) => rateBasis(record).done,
  ),
  integer('rate_base', '完成率的底数', 'what the rate is of', (record) => rateBasis(record).base),
]

/** A row for each notice. */
export const NOTICES = recordTable<Head>({ name: 'notices', zh: '通报', en: 'notices' }, ({ record }) => [record], [
  text('notice', '通报 id', 'id of the notice', ({ id }) => id),
  ...LINKED,
  text('kind', '文种', 'kind of document', ({ kind }) => kind.value),
  words('title', '标题', 'title', ({ title }) => title.value),
  text('issuer', '发文单位', 'issuer', ({ issuer }) => issuer.value),
  text('unit_name', '被巡察单位', 'inspected unit', ({ inspected_unit }) => inspected_unit.value),
  text('unit_key', '单位键', 'key of the unit', ({ inspected_unit }) => inspected_unit.key),
  text('unit_level', '单位层级', 'level of the unit', ({ inspected_unit }) => inspected_unit.level),
  text('sector', '行业', 'sector', ({ inspected_unit }) => inspected_unit.sector),
  text('body', '巡察机构', 'inspecting body', ({ inspecting_body }) => inspecting_body.value),
  text('body_level', '巡察机构层级', 'level of the body', ({ inspecting_body }) => inspecting_body.level),
  text('body_group', '组别', 'group as printed', ({ inspecting_body }) => inspecting_body.group),
  integer('session', '届', 'session', ({ inspecting_body }) => inspecting_body.session),
  integer('round', '轮', 'round', ({ inspecting_body }) => inspecting_body.round),
  text('mode', '方式', 'mode', ({ inspecting_body }) => inspecting_body.mode),
  text('province', '省', 'province', ({ region }) => region?.province ?? null),
  text('city', '市', 'city', ({ region }) => region?.city ?? null),
  text(
    'county',
    '县;市本级的单位为空',
    'county; null for units of a city itself',
    ({ region }) => region?.county ?? null,
  ),
  text('adcode', '区划代码(当时)', 'code of the division at the time', ({ region }) => region?.adcode ?? null),
  text('adcode_now', '现行区划代码', 'code of today', ({ region }) => region?.adcode_now ?? null),
  text('region_basis', '区划的依据', 'how the region is known', ({ region }) => region?.basis ?? null),
  ...DAYS,
  ...COUNTS,
  text('edition', '版本', 'edition', ({ edition }) => edition?.value ?? null),
  text('marking', '密级或内部标志', 'marking', ({ marking }) => marking?.value ?? null),
  text('url', '网址', 'address of the page', ({ source }) => source.url),
  text('ocr', '识别引擎', 'OCR engine', ({ source }) => source.ocr),
  text('completeness', '读得是否完整', 'whether it was read whole', ({ completeness }) => completeness),
  text('build', '程序构建', 'build of the program', ({ run }) => run.build_sha256),
  text('left_out', '不计入的原因:copy、superseded、kind', 'why it does not count: copy, superseded, kind', joined),
  integer('rate_done_broad', '宽口径完成数', 'completed in the broad sense', (record) => rateBasis(record).broad),
  rate('rate_stated', '自报完成率', 'printed rate', ({ rates }) => rates.stated),
  text('site', '网站', 'site', ({ source }) => source.site),
  text('format', '来源格式', 'format of the source', ({ source }) => source.format),
  text('text_sha256', '正文的 SHA-256', 'SHA-256 of the text', ({ text: { sha256 } }) => sha256),
  integer('text_length', '正文字数', 'characters of the text', ({ text: { length } }) => length),
  day('follow_up', '再次反馈日期', 'day of the second feedback', ({ dates }) => dates.follow_up?.value.start ?? null),
])
