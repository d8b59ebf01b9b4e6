import type { DiagnosticWords } from '../diagnostic.ts'

/** What `problems` can report, each with its words and a hint. */
export const PROBLEMS_DIAGNOSTICS = {
  'problems/unrecognised_status': {
    severity: 'warning',
    args: ['label'],
    zh: '不认识的状态「{label}」,原样保留',
    en: 'unknown status “{label}”, kept as it stands',
    hintZh: '可在 data/statuses.json 补一行',
    hintEn: 'a line in data/statuses.json teaches it',
  },
  'problems/none_found': {
    severity: 'warning',
    args: [],
    zh: '没有找到问题条目',
    en: 'no problem was found',
    hintZh: '请核对文种;只有总数的通报和新闻没有条目',
    hintEn: 'check the kind of document; notices of totals and news list no problems',
  },
  'problems/status_conflict': {
    severity: 'warning',
    args: ['label', 'other'],
    zh: '同一问题有两种状态:「{label}」与「{other}」,取前者',
    en: 'one problem has two statuses: “{label}” and “{other}”; the first is taken',
    hintZh: '请核对原件',
    hintEn: 'check the original',
  },
  'problems/states_of_steps': {
    severity: 'info',
    args: ['labels'],
    zh: '各项措施各有状态({labels}),该问题本身的状态没有写明',
    en: 'the steps have states of their own ({labels}); none is told of the item as a whole',
    hintZh: '措施的状态不算作问题的状态;如有整体状态请核对原件',
    hintEn: 'the state of a step is not that of the item; check the original for one of the whole',
  },
} as const satisfies Record<`problems/${string}`, DiagnosticWords>
