import type { DiagnosticWords } from '../diagnostic.ts'

/** What `ingest` can report, each with its words and a hint. */
export const INGEST_DIAGNOSTICS = {
  'ingest/undecodable_bytes': {
    severity: 'warning',
    args: ['count', 'encoding'],
    zh: '有 {count} 处字节不能按 {encoding} 解读,已用 U+FFFD 代替',
    en: '{count} places could not be decoded as {encoding} and became U+FFFD',
    hintZh: '请找原件另存为 UTF-8 再读',
    hintEn: 'find the original and save it as UTF-8',
  },
} as const satisfies Record<`ingest/${string}`, DiagnosticWords>
