import type { Report } from '../notice/diagnostic.ts'
import type { FactOf } from '../notice/fact.ts'
import type { NoticeText } from '../notice/notice-text.ts'
import type { Span } from '../notice/span.ts'
import type { Coordinates } from './coordinates.ts'

/** SHA-256 in lower-case hexadecimal digits; handed in, so that `emit` needs nothing from outside. */
export type Sha256 = (data: string) => string

/** What every part of `emit` needs to write its piece of the record. */
export interface Scope {
  /** The notice's id. */
  readonly notice: string
  readonly text: NoticeText
  readonly at: Coordinates
  readonly hash: Sha256
  readonly report: Report
  /** Gives an id its `~2` where it was given before. `path` is reported; null keeps silent (roles of unnumbered sections). */
  readonly unique: (id: string, path: string | null, span: Span) => string
}

/** The ids of the facts, by the facts themselves. */
export type FactIds = ReadonlyMap<FactOf<'date'> | object, string>

export function uniqueIds(report: Report): Scope['unique'] {
  const given = new Map<string, number>()
  return (id, path, span) => {
    const times = (given.get(id) ?? 0) + 1
    given.set(id, times)
    if (times === 1) return id
    if (path !== null) report('emit/repeated_path', span, { path })
    // what is given for the second 4 may also be asked for by name: 4~2
    let count = times
    while (given.has(`${id}~${count}`)) count++
    given.set(`${id}~${count}`, 1)
    return `${id}~${count}`
  }
}
