import { indicatorOf } from '../../notice/indicators.ts'
import type { NoticeRecord } from '../../notice/record/record.ts'
import { listed } from './scene.ts'
import { day, integer, joined, rate, recordTable, text, truth, words } from './table.ts'

type Problem = NoticeRecord['problems'][number]
type Numbered = Problem & { readonly ord: number }

const OPEN = new Set(['not_reported', 'unrecognised'])
const DONE = new Set(['completed', 'completed_sustained'])

const hasStatus = ({ status }: Problem): boolean => !OPEN.has(status.value)

/** A row for each problem. */
export const PROBLEMS = recordTable<Numbered>(
  { name: 'problems', zh: '问题', en: 'problems' },
  ({ record }) => record.problems.map((problem, index) => ({ ...problem, ord: index + 1 })),
  [
    text('problem', '问题 id', 'id of the problem', ({ id }) => id),
    text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
    truth('counted', '是否计入统计', 'whether it counts', joined),
    text('linked', '同一次巡察后来的通报里的同一问题', 'the same problem in a later notice of the inspection', joined),
    integer('ord', '在通报中的次序', 'order in the notice', ({ ord }) => ord),
    text('number', '编号路径,如 2.1', 'path of printed numbers, such as 2.1', (problem) =>
      problem.number.length === 0 ? null : problem.number.join('.'),
    ),
    text('labels', '编号原文,以 | 相隔', 'printed labels, with | between', ({ labels }) => listed(labels)),
    words('theme', '所属类别标题', 'heading it stands under', ({ theme }) => theme),
    words('title', '问题', 'the problem itself', ({ title }) => title),
    text('unit_key', '问题所属单位的键', 'key of its unit', ({ unit }, { record }) =>
      unit === null ? record.inspected_unit.key : unit.key,
    ),
    text('status', '整改状态', 'status', ({ status }) => status.value),
    truth('has_status', '有无可认的状态', 'whether a status is stated', hasStatus),
    truth(
      'is_done',
      '是否完成(严口径);无状态则空',
      'completed in the strict sense; null without a status',
      (problem) => (hasStatus(problem) ? DONE.has(problem.status.value) : null),
    ),
    words('label', '状态原文', 'status as printed', ({ status }) => status.label),
    text('flags', '状态未尽之意,以 | 相隔', 'what the status does not say, with | between', ({ status }) =>
      listed(status.flags),
    ),
    day('deadline', '办结时限', 'deadline', ({ deadline }) => deadline?.value.end ?? null),
    text('category', '最合的主题', 'best theme', ({ categories }) => categories[0]?.code ?? null),
    integer('n_measures', '措施数', 'measures', ({ measures }) => measures.length),
    rate('strength_mean', '措施平均强度', 'mean strength of its measures', (problem, { record }) =>
      indicatorOf('strength_mean', record, [problem]),
    ),
    truth('study_only', '措施是否只有学习开会;无措施则空', 'met by study alone; null without measures', (problem) =>
      problem.measures.length === 0
        ? null
        : problem.measures.every(({ types }) => types.every((type) => type === 'study_meeting')),
    ),
    integer('page', '页', 'page', ({ heading_span }, { page }) => page(heading_span)),
    integer('span_start', '起点(码位)', 'first code point', ({ span }) => span.start),
    integer('span_end', '终点(码位,不含)', 'end, exclusive', ({ span }) => span.end),
    text('left_out', '不计入的原因:linked 或通报的原因', 'why it does not count: linked, or as its notice', joined),
    text('deadline_kind', '时限种类', 'kind of deadline', ({ deadline_kind }) => deadline_kind),
    text('unit_name', '问题所属单位', 'its unit', ({ unit }, { record }) => (unit ?? record.inspected_unit).value),
    text('signals', '信号,以 | 相隔', 'signals, with | between', ({ signals }) =>
      listed([...new Set(signals.map(({ type }) => type))]),
    ),
    text('status_basis', '状态的依据', 'how the status is known', ({ status }) => status.basis),
    text('status_rule', '状态的规则', 'rule of the status', ({ status }) => status.by),
  ],
)
