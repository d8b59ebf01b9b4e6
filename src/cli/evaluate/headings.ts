import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Interval, wilson } from '../../evaluate/tally.ts'
import { fold } from '../../language/fold.ts'
import { jsonLine } from '../../notice/record/canonical.ts'
import { knowledgeFor } from '../../pack.ts'
import { categoriesOf } from '../../problems/categories.ts'
import { cleanTitle } from '../../problems/title.ts'
import { DEFAULT_SEGMENTER } from '../../segmenter.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'
import { missesAsked } from './eval.ts'
import { evalSpeaker } from './words.ts'

/** Headings of problems, each with its theme as a person labelled it, and others that would do as well. */
const headingsSchema = z.array(
  z.object({ heading: z.string().min(1), code: z.string().min(1), accepted: z.array(z.string()).optional() }),
)

interface Judged {
  readonly heading: string
  readonly wanted: readonly string[]
  /** Best first. */
  readonly got: readonly string[]
}

/** `zhenggai eval HEADINGS.json`: the themes of headings that people labelled, told from the headings alone. */
export async function evaluateHeadings(place: string, flags: Flags, shell: Shell): Promise<number> {
  const { terminal, language } = shell
  const say = evalSpeaker(language)
  const headings = headingsSchema.safeParse(await contentOf(place))
  if (!headings.success || headings.data.length === 0) throw new UsageError(say('noHeadings', { path: place }))
  const pack = typeof flags.pack === 'string' ? path.resolve(flags.pack) : null
  const { themeCues, taxonomy } = knowledgeFor(DEFAULT_SEGMENTER, pack)
  const judged = headings.data.map(({ heading, code, accepted = [] }): Judged => {
    const words = fold(cleanTitle(heading))
    const told = { title: { start: 0, end: words.length }, above: [], body: [] }
    return { heading, wanted: [code, ...accepted], got: categoriesOf(words, told, themeCues).map((one) => one.code) }
  })
  const areas = new Map(taxonomy.themes.map(({ code, area }) => [code, area]))
  const report = {
    headings: judged.length,
    first: shareOf(judged, ({ wanted, got }) => wanted.includes(got[0] ?? '')),
    any: shareOf(judged, ({ wanted, got }) => got.some((code) => wanted.includes(code))),
    area: shareOf(judged, ({ wanted, got }) => wanted.some((code) => areaOf(areas, code) === areaOf(areas, got[0]))),
    misses: judged.filter(({ wanted, got }) => !wanted.includes(got[0] ?? '')),
  }
  const lines = [
    say('headings', { count: report.headings }),
    ...(['first', 'any', 'area'] as const).map((row) => say(`theme_${row}`, figures(report[row]))),
    ...report.misses
      .slice(0, missesAsked(flags, shell))
      .map(({ heading, wanted, got }) => say('themeMiss', { heading, wanted: wanted.join('/'), got: got.join(' ') })),
  ]
  await terminal.out(flags.json === true ? jsonLine(report) : `${lines.map(harmless).join('\n')}\n`)
  return EXIT.well
}

const areaOf = (areas: ReadonlyMap<string, string>, code: string | undefined): string =>
  areas.get(code ?? '') ?? code ?? ''

async function contentOf(place: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(place, 'utf8')).replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

interface Share {
  readonly right: number
  readonly of: number
  readonly share: number
  readonly interval_95: Interval | null
}

function shareOf(judged: readonly Judged[], well: (one: Judged) => boolean): Share {
  const right = judged.filter(well).length
  return {
    right,
    of: judged.length,
    share: right / judged.length,
    interval_95: wilson(right / judged.length, judged.length),
  }
}

function figures({ right, of, share, interval_95 }: Share) {
  const [low, high] = interval_95 ?? [0, 1]
  return { right, of, share: percent(share), low: percent(low), high: percent(high) }
}

const percent = (share: number): string => (share * 100).toFixed(1)
