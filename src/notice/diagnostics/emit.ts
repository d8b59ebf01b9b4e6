import type { DiagnosticWords } from '../diagnostic.ts'

/** What `emit` can report, each with its words and a hint. */
export const EMIT_DIAGNOSTICS = {
  'emit/repeated_path': {
    severity: 'info',
    args: ['path'],
    zh: '编号 {path} 不止一次出现,后出现的编号加 ~2、~3 区分',
    en: 'the number {path} occurs more than once; later ones carry ~2, ~3',
    hintZh: '请核对原文是否编号重复或漏印上级标题',
    hintEn: 'check the source for a doubled number or a missing heading above it',
  },
  'emit/stage_failed': {
    severity: 'error',
    args: ['step', 'detail'],
    zh: '处理在 {step} 一步中断,此后各项未读:{detail}',
    en: 'the step {step} broke off, nothing after it was read: {detail}',
    hintZh: '这是程序的错误,请把文件和本条信息报告给开发者',
    hintEn: 'this is a bug: report the file and this line to the developers',
  },
} as const satisfies Record<`emit/${string}`, DiagnosticWords>
