import type { Print } from './print.ts'

/** What of a notice decides which others it hangs together with. Days are ISO days; null is what the notice does not say. */
export interface Linkable {
  readonly notice: string
  readonly kind: string
  /** Keys of every unit inspected, the first being the notice's own; empty where none is known. */
  readonly units: readonly string[]
  readonly unit_name: string | null
  readonly body: string | null
  readonly group: string | null
  readonly session: number | null
  readonly round: number | null
  /** Public or inner-party. */
  readonly edition: string | null
  /** First and last day of the feedback, as 2024-07-26/2024-07-26. */
  readonly feedback: string | null
  readonly as_of: string | null
  readonly signed: string | null
  /** as_of, else signed, else published. */
  readonly report: string | null
  readonly published: string | null
  readonly url: string | null
  readonly site: string | null
  /** Places where the text is damaged, cut off or typed in anew. */
  readonly damage: number
  readonly truncated: boolean
  readonly length: number
  readonly text_sha256: string
  readonly print: Print | null
  /** Stated statuses of its problems by number: `1.1=completed`. */
  readonly list: ReadonlyMap<string, string>
}

/** A problem as it is compared with one of another notice. */
export interface LinkableProblem {
  readonly problem: string
  readonly notice: string
  readonly number: string | null
  readonly title: string
  readonly status: string
  readonly unit: string | null
}

/** What hangs together and why: a row of the table `links`. */
export interface Link {
  readonly kind: 'document' | 'main' | 'inspection' | 'supersedes' | 'continues' | 'linked' | 'join' | 'part'
  readonly a: string
  readonly b: string
  /** 0 to 1 with four places; null where nothing is measured. */
  readonly score: string | null
  readonly evidence: string
  readonly rule: string
}

export const scored = (score: number): string => score.toFixed(4)

/** What tells its unit, key before name; nothing where neither is known. */
export const unitOf = ({ units, unit_name }: Linkable): string => units[0] ?? unit_name ?? ''

/** Its unit and the days of its feedback; null where one is missing. */
export const sceneOf = ({ units, feedback }: Linkable): string | null =>
  units[0] === undefined || feedback === null ? null : `${units[0]} ${feedback}`
