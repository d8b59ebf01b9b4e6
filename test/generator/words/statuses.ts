/** The labels of a status as notices print them, with what each means. */
export interface StatusLabel {
  readonly label: string
  readonly value: string
  readonly flags: readonly string[]
  /** Said of 该问题 in a sentence. */
  readonly sentence: boolean
}

const of = (value: string, flags: readonly string[], sentence: boolean, ...labels: readonly string[]): StatusLabel[] =>
  labels.map((label) => ({ label, value, flags, sentence }))

export const STATUS_LABELS: readonly StatusLabel[] = [
  ...of(
    'completed',
    [],
    true,
    '已完成',
    '已完成整改',
    '已整改完成',
    '已整改',
    '已整改到位',
    '已办结',
    '已全部完成整改',
    '已落实',
  ),
  ...of('completed', [], false, '完成', '完成整改', '整改完成', '整改到位', '全部完成整改', '达到整改要求'),
  ...of('completed', ['verified'], true, '已销号', '已全部整改销号', '已验收', '已验收销号'),
  ...of('completed', ['verified'], false, '整改销号'),
  ...of('completed', ['immediate'], false, '立行立改,已完成', '即知即改、已整改到位'),
  ...of('completed_sustained', [], true, '已完成并长期坚持', '已整改到位并长期坚持', '已经完成,长期坚持'),
  ...of('completed_sustained', [], false, '整改到位并长期坚持', '已完成、持续巩固'),
  ...of('basically_completed', [], true, '已基本完成', '基本完成', '基本整改到位', '已基本完成整改'),
  ...of('basically_completed', ['sustained'], false, '基本完成并持续整改', '基本完成取得阶段性成果并持续整改'),
  ...of('phased', [], false, '阶段性完成', '阶段性完成整改', '取得阶段性成效'),
  ...of('phased', ['sustained'], false, '阶段性完成并需要长期坚持', '已阶段性完成并长期坚持'),
  ...of('partial', [], false, '部分整改', '部分完成', '完成部分整改'),
  ...of('in_progress', [], true, '正在整改', '正在整改之中'),
  ...of(
    'in_progress',
    [],
    false,
    '整改中',
    '正在推进',
    '推进中',
    '持续推进',
    '按序时推进整改',
    '达到序时进度',
    '有序推进',
  ),
  ...of('long_term', [], false, '长期坚持', '持续整改', '有待持续整改', '需要长期坚持整改', '长期整改', '常态化推进'),
  ...of('not_completed', [], true, '尚未完成整改', '未完成整改'),
  ...of('not_completed', [], false, '未完成', '未整改', '整改不到位', '整改不够到位'),
  ...of('not_started', [], false, '未启动', '尚未启动', '尚未开展'),
  ...of('deferred', [], false, '申请延期整改', '延期整改'),
  ...of('carried_over', [], false, '并入年度重点任务一并整改', '纳入下一轮整改'),
  ...of('transferred', [], false, '移交县纪委监委办理', '已移交市自然资源局办理'),
]

export const STATUS_KEYS = ['整改结果', '整改进展', '整改状态', '目前状态', '完成状态'] as const
export const AFTER_KEYS = ['完成情况', '整改完成情况', '整改结果'] as const
