import { DIAGNOSTICS } from './diagnostics/index.ts'
import type { Span } from './span.ts'
import type { Severity } from './vocabulary.ts'

export type DiagnosticCode = keyof typeof DIAGNOSTICS

/** Flat: strings, integers and decimal strings; the keys of each code stand in its entry of the table. */
export type DiagnosticArgs = Readonly<Record<string, string | number>>

/** Something a stage has to say about the text: data, worded later from code and args. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly span: Span | null
  readonly args: DiagnosticArgs
}

/** How a stage reports. The span is in the coordinates of the text the stage was given. */
export type Report = (code: DiagnosticCode, span: Span | null, args?: DiagnosticArgs) => void

/** One entry of the table: severity, the keys of its args, and the words in both languages, `{key}` standing for an arg. */
export interface DiagnosticWords {
  readonly severity: Severity
  readonly args: readonly string[]
  readonly zh: string
  readonly en: string
  readonly hintZh: string
  readonly hintEn: string
}

const fill = (words: string, args: DiagnosticArgs): string =>
  words.replace(/\{(\w+)\}/g, (whole, key: string) => (key in args ? String(args[key]) : whole))

/** The folder of src/ that reports a code. */
export const stageOf = (code: string): string => code.slice(0, code.indexOf('/'))

export const severityOf = (code: DiagnosticCode): Severity => DIAGNOSTICS[code].severity

/** The words of a diagnostic; Chinese unless asked. */
export function wordDiagnostic(code: DiagnosticCode, args: DiagnosticArgs, language: 'zh' | 'en' = 'zh'): string {
  return fill(DIAGNOSTICS[code][language], args)
}

/** What a reader can do about it. */
export function hintDiagnostic(code: DiagnosticCode, language: 'zh' | 'en' = 'zh'): string {
  return language === 'zh' ? DIAGNOSTICS[code].hintZh : DIAGNOSTICS[code].hintEn
}
