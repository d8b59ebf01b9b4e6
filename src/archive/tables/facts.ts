import type { NoticeRecord } from '../../notice/record/record.ts'
import { listed } from './scene.ts'
import { day, integer, number, recordTable, text, truth, words } from './table.ts'

type Fact = NoticeRecord['facts'][number]
/** Every value of every kind of fact under one name. */
type Values = Readonly<Partial<Record<Key, string | number | null>>>
type Key =
  | 'value'
  | 'max'
  | 'unit'
  | 'of'
  | 'bound'
  | 'modality'
  | 'role'
  | 'start'
  | 'end'
  | 'precision'
  | 'form'
  | 'year_basis'
  | 'title'
  | 'number'
  | 'action'
  | 'name'
  | 'currency'
  | 'change'
  | 'every'

const part =
  (key: Key) =>
  ({ value }: Fact): string | number | null =>
    (value as Values)[key] ?? null

/** A row for each fact. */
export const FACTS = recordTable<Fact>({ name: 'facts', zh: '事实', en: 'facts' }, ({ record }) => record.facts, [
  text('fact', '事实 id', 'id of the fact', ({ id }) => id),
  text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
  text('problem', '所在问题', 'innermost problem', ({ problem }) => problem),
  text('measure', '所在措施', 'innermost measure', ({ measure }) => measure),
  text('kind', '种类', 'kind', ({ kind }) => kind),
  words('quote', '原文', 'the words', ({ quote }) => quote),
  number('amount', '数值;金额以元计', 'the number; money in whole units', part('value')),
  number('amount_max', '区间上限', 'upper end of a range', part('max')),
  text('measure_word', '量词或单位', 'measure word or unit', part('unit')),
  text(
    'unit_class',
    '计量类别:人、人次、次…不可相混',
    'class of unit: never add across',
    ({ unit_class }) => unit_class,
  ),
  words('noun', '所数之物', 'counted noun', part('of')),
  text('bound', '界', 'bound', part('bound')),
  text('modality', '已发生、目标、常规', 'actual, target or norm', part('modality')),
  text('role', '金额或日期的性质', 'role of money or date', part('role')),
  text('outcome', '成效键', 'comparison key', ({ outcome }) => outcome),
  text('part_of', '其中之数的总数', 'the fact it is a share of', ({ part_of }) => part_of),
  text('same_as', '同一事实的前一处', 'the earlier fact that states the same', ({ same_as }) => same_as),
  truth('additive', '可否相加', 'may it be summed', ({ additive }) => additive),
  day('date_start', '日期首日', 'first day', part('start')),
  day('date_end', '日期末日', 'last day', part('end')),
  text('precision', '日期精度', 'precision of the date', part('precision')),
  text('date_form', '日期形式', 'form of the date', part('form')),
  text('year_basis', '年份明载或推定', 'whether the words name the year', part('year_basis')),
  text('doc_title', '文件题名', 'title of the paper', part('title')),
  text('doc_number', '文号', 'number of the paper', part('number')),
  text('action', '对文件所为', 'what is done with the paper', part('action')),
  text('basis', '依据', 'how it is known', ({ basis }) => basis),
  text('rule', '规则', 'rule', ({ by }) => by),
  integer('page', '页', 'page', ({ span }, { page }) => page(span)),
  integer('span_start', '起点(码位)', 'first code point', ({ span }) => span.start),
  integer('span_end', '终点(码位,不含)', 'end, exclusive', ({ span }) => span.end),
  text('outcomes', '一数多项时的全部键,以 | 相隔', 'all keys of one number, with | between', ({ outcomes }) =>
    listed(outcomes),
  ),
  words('name', '机构或人员名称', 'name of an organisation or person', part('name')),
  text('currency', '币种', 'currency', part('currency')),
  text('change_of', '比例的增减', 'increase or decrease of a percent', part('change')),
  text('every', '周期(ISO 8601)', 'period (ISO 8601)', part('every')),
  text('section', '所在章节', 'innermost section', ({ section }) => section),
])
