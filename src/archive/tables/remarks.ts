import type { NoticeRecord } from '../../notice/record/record.ts'
import type { Scene } from './scene.ts'
import { integer, recordTable, text, words } from './table.ts'

type Check = NoticeRecord['checks'][number]

const side = ({ spans }: Check, index: number, scene: Scene): string | null => {
  const span = spans[index]
  return span === undefined ? null : scene.words(span)
}

/** The problem that a check is about: the first of its refs is one, or lies in one. */
function problemOf({ refs }: Check, { problem }: Scene): string | null {
  const found = refs.map((ref) => ref.replace(/\/m\/\d+$/, '')).find((ref) => problem(ref) !== null)
  return found ?? null
}

/** A row for each check, with the words of both sides. */
export const CHECKS = recordTable<Check>({ name: 'checks', zh: '核对', en: 'checks' }, ({ record }) => record.checks, [
  text('check_id', '核对 id', 'id of the check', ({ id }) => id),
  text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
  text('problem', '所涉问题', 'problem concerned', (check, scene) => problemOf(check, scene)),
  text('code', '核对项', 'what was compared', ({ code }) => code),
  text('result', '结果', 'result', ({ result }) => result),
  words('message', '结论用语', 'in words', ({ message }) => message),
  words('quote_a', '一边的原文', 'words of one side', (check, scene) => side(check, 0, scene)),
  words('quote_b', '另一边的原文', 'words of the other side', (check, scene) => side(check, 1, scene)),
  integer('page', '页', 'page', ({ spans }, { page }) => page(spans[0] ?? null)),
  integer('span_start', '起点(码位)', 'first code point', ({ spans }) => spans[0]?.start ?? null),
  integer('span_end', '终点(码位,不含)', 'end, exclusive', ({ spans }) => spans[0]?.end ?? null),
])

/** A row for each remark on how a notice was read. */
export const DIAGNOSTICS = recordTable<NoticeRecord['diagnostics'][number] & { readonly ord: number }>(
  { name: 'diagnostics', zh: '读取说明', en: 'diagnostics' },
  ({ record }) => record.diagnostics.map((one, index) => ({ ...one, ord: index + 1 })),
  [
    text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
    integer('ord', '次序', 'order', ({ ord }) => ord),
    text('code', '代码', 'code', ({ code }) => code),
    text('severity', '说明、注意、错误', 'severity', ({ severity }) => severity),
    text('stage', '阶段', 'stage', ({ stage }) => stage),
    words('message', '用语', 'in words', ({ message }) => message),
    integer('page', '页', 'page', ({ span }, { page }) => page(span)),
    integer('span_start', '起点(码位)', 'first code point', ({ span }) => span?.start ?? null),
    integer('span_end', '终点(码位,不含)', 'end, exclusive', ({ span }) => span?.end ?? null),
  ],
)

/** A row for each proposal of a model; no figure counts one. */
export const PROPOSALS = recordTable<NoticeRecord['proposals'][number]>(
  { name: 'proposals', zh: '模型提议', en: 'proposals of a model' },
  ({ record }) => record.proposals,
  [
    text('proposal', '提议 id', 'id of the proposal', ({ id }) => id),
    text('notice', '通报 id', 'id of the notice', (_, { record }) => record.id),
    text('target', '所指对象', 'what it is about', ({ target }) => target),
    text('field', '所指字段', 'field', ({ field }) => field),
    words('value_text', '所提之值', 'value proposed', ({ value }) => value),
    words('quote', '原文', 'the words', ({ quote }) => quote),
    text('state', '采纳或不合', 'accepted or at odds', ({ state }) => state),
    text('model', '模型', 'model', ({ by }) => by.model),
    integer('span_start', '起点(码位)', 'first code point', ({ span }) => span.start),
    integer('span_end', '终点(码位,不含)', 'end, exclusive', ({ span }) => span.end),
  ],
)
