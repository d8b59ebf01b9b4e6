import type { NoticeRecord } from '../../notice/record/record.ts'
import { listed } from '../tables/scene.ts'
import { integer, recordTable, type Table, text, truth } from '../tables/table.ts'
import type { Linkable } from './linkable.ts'
import { type Print, printFrom, printOf, printWords } from './print.ts'

/** Places where the text is damaged, cut off, typed in anew or not read. */
const damageOf = ({ checks, completeness }: NoticeRecord): number =>
  (completeness === 'complete' ? 0 : 100) +
  checks
    .filter(({ code, result }) => code.startsWith('source/') && (result === 'fail' || result === 'uncertain'))
    .reduce((sum, { spans }) => sum + Math.max(spans.length, 1), 0)

const truncatedIn = ({ checks, completeness }: NoticeRecord): boolean =>
  completeness !== 'complete' || checks.some(({ code, result }) => code === 'source/truncated' && result === 'fail')

const UNSTATED = new Set(['not_reported', 'unrecognised'])

/** The key of every unit inspected, the notice's own first. */
function unitKeys({ inspected_unit, units }: NoticeRecord): string[] {
  const keys = units.filter(({ role }) => role === 'inspected').map(({ key }) => key)
  return [...new Set([inspected_unit.key, ...keys].filter((key) => key !== null))]
}

/** What links are found by and no question asks for: no table of the archive. */
export const TRACE: Table = recordTable<NoticeRecord>(
  { name: 'zhenggai_trace', zh: '内部:各通报的指纹', en: 'internal: print of each notice' },
  ({ record }) => [record],
  [
    text('notice', '通报 id', 'id of the notice', ({ id }) => id),
    text('print', '文字的指纹', 'print of the text', ({ text: { content } }) => {
      const print = content === null ? null : printOf(content)
      return print === null ? null : printWords(print)
    }),
    integer('damage', '损坏的处数', 'damaged places', damageOf),
    truth('truncated', '是否不完整', 'cut off', truncatedIn),
    text('units', '被巡察单位的键,以 | 相隔', 'keys of the units inspected, with | between', (record) =>
      listed(unitKeys(record)),
    ),
    text('list', '各问题已标明的状态', 'stated statuses by number', ({ problems }) =>
      listed(
        problems
          .filter(({ status }) => !UNSTATED.has(status.value))
          .map(({ id, status }) => `${id.slice(id.indexOf('/p/') + 3)}=${status.value}`),
      ),
    ),
    text('personal', '要遮盖的字词,以 | 相隔', 'words to be masked, with | between', (_, { personal }) =>
      listed(personal),
    ),
    text('feedback_days', '反馈首末日', 'first and last day of the feedback', ({ dates }) =>
      dates.feedback === null ? null : `${dates.feedback.value.start}/${dates.feedback.value.end}`,
    ),
  ],
)

/** The question whose rows are notices as they are linked, with their prints or without; to be ordered, and some picked, by n.notice. */
export const linkableSql = (printed: boolean): string => `
  SELECT n.notice, n.kind, t.units, n.unit_name, n.body, n.body_group, n.session, n.round, n.edition, t.feedback_days, n.as_of, n.signed,
    n.report_date, n.published, n.url, n.site, t.damage, t.truncated, n.text_length, n.text_sha256, t.list${printed ? ', t.print' : ''}
  FROM notices n JOIN ${TRACE.name} t ON t.notice = n.notice`

type Cells = Readonly<Record<string, unknown>>

const worded = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null)
const counted = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null)
const several = (cell: unknown): string[] => worded(cell)?.split('|') ?? []

export const printOfRow = ({ print }: Cells): Print | null => (typeof print === 'string' ? printFrom(print) : null)

export function linkableOf(row: Cells, print: Print | null): Linkable {
  return {
    notice: String(row.notice),
    kind: String(row.kind),
    units: several(row.units),
    unit_name: worded(row.unit_name),
    body: worded(row.body),
    group: worded(row.body_group),
    session: counted(row.session),
    round: counted(row.round),
    edition: worded(row.edition),
    feedback: worded(row.feedback_days),
    as_of: worded(row.as_of),
    signed: worded(row.signed),
    report: worded(row.report_date),
    published: worded(row.published),
    url: worded(row.url),
    site: worded(row.site),
    damage: counted(row.damage) ?? 0,
    truncated: row.truncated === true,
    length: counted(row.text_length) ?? 0,
    text_sha256: String(row.text_sha256),
    print,
    list: new Map(several(row.list).map((entry) => entry.split('=') as [string, string])),
  }
}
