import type { DiagnosticArgs } from '../notice/diagnostic.ts'

/** The args in the order of their keys: themselves where they stand in it, as most do. */
export function byKey(args: DiagnosticArgs): DiagnosticArgs {
  let before = ''
  for (const key in args) {
    if (key < before) return Object.fromEntries(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)))
    before = key
  }
  return args
}
