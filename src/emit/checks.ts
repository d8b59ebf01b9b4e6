import { flatMap } from '../language/flat-map.ts'
import type { CheckRef, Finding } from '../notice/check.ts'
import { wordCheck } from '../notice/checks/index.ts'
import type { NoticeRecord } from '../notice/record/record.ts'
import { byKey } from './by-key.ts'
import type { Scope } from './scope.ts'

/** The ids of everything that a check may name. */
export type RefIds = ReadonlyMap<CheckRef | object, string>

/** The checks in the order they were made, each under the number of what it concerns, else counted within its code. */
export function writeChecks(findings: readonly Finding[], ids: RefIds, scope: Scope): NoticeRecord['checks'] {
  const counts = new Map<string, number>()
  return findings.map(({ code, result, refs, spans, args }) => {
    const named = flatMap(refs, (ref) => ids.get(ref) ?? [])
    const path = named[0] === undefined ? null : pathOf(named[0])
    const count = (counts.get(code) ?? 0) + 1
    if (path === null) counts.set(code, count)
    const at = spans[0] ?? { start: 0, end: 0 }
    return {
      id: scope.unique(`${scope.notice}/c/${code}/${path ?? count}`, null, at),
      code,
      result,
      message: wordCheck(code, result, args) ?? code,
      refs: named,
      spans: spans.map((span) => scope.at.spanOf(span)),
      args: byKey(args),
    }
  })
}

/** What stands behind /p/ or /s/ of an id; null for a fact. */
const pathOf = (id: string): string | null => /\/[ps]\/(.+)$/.exec(id)?.[1] ?? null
