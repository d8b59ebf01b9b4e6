import { rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import PQueue from 'p-queue'
import type { Report } from '../../notice/diagnostic.ts'
import type { PageContent } from '../layout/page.ts'
import { type OcrEngine, type OcrRequest, openOcr } from './engine.ts'
import { placeLines, placeWords, type Sheet } from './placed.ts'
import { inPrivateFolder } from './private-folder.ts'
import { OcrFailure, type OcrPage } from './words.ts'

/** Engines run side by side, one process each. */
const AT_ONCE = Math.min(4, availableParallelism())
/** Words below this are worth a look. */
const LOW = 60

const isEmpty = ({ words, lines }: OcrPage): boolean => words.length === 0 && lines.every((line) => line.trim() === '')

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200)

/** Places a recognised page and reports words its engine is unsure of. */
export function placed(page: OcrPage, sheet: Sheet, report: Report): PageContent {
  const told = page.words.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]))
  const low = told.filter((confidence) => confidence < LOW).length
  if (low > 0) {
    const mean = Math.round(told.reduce((sum, confidence) => sum + confidence, 0) / told.length)
    report('ingest/ocr_low_confidence', null, { page: sheet.number, count: low, words: told.length, mean })
  }
  return page.words.length > 0 ? placeWords(page, sheet) : placeLines(page, sheet.number)
}

/** The words at hand for the wanted pages: page by page where there are as many, by their own numbers elsewhere. */
function ready(pages: readonly OcrPage[], wanted: readonly number[], all: number): ReadonlyMap<number, OcrPage> {
  if (pages.length === all) return new Map(pages.map((page, i) => [i + 1, page]))
  if (pages.length === wanted.length) return new Map(wanted.map((number, i) => [number, pages[i]!]))
  return new Map(pages.flatMap((page) => (page.number === null ? [] : [[page.number, page]])))
}

export interface Scan {
  /** The pages that are images, as they are shown. */
  readonly wanted: readonly Sheet[]
  /** How many pages the file has. */
  readonly pages: number
  /** A page as a PNG. */
  readonly image: (sheet: Sheet) => Promise<Uint8Array>
}

/** What came of it: pages by number, and why the others gave nothing. `engine` is null where none was there to ask. */
export interface Recognised {
  readonly engine: string | null
  readonly found: ReadonlyMap<number, PageContent>
  readonly failures: ReadonlyMap<number, string>
}

type Outcome = OcrPage | string

/** Has pages recognised, several at once; those that give no words are reported with the reason. */
export async function recogniseAll(request: OcrRequest, scan: Scan, report: Report): Promise<Recognised> {
  let engine: OcrEngine | null
  try {
    engine = openOcr(request)
  } catch (error) {
    if (!(error instanceof OcrFailure)) throw error
    const failures = new Map(scan.wanted.map(({ number }) => [number, error.message]))
    for (const [page, detail] of failures) report('ingest/ocr_failed', null, { page, detail })
    return { engine: null, found: new Map(), failures }
  }
  if (engine === null) return { engine: null, found: new Map(), failures: new Map() }
  const outcomes = await outcomesOf(engine, scan)
  const found = new Map<number, PageContent>()
  const failures = new Map<number, string>()
  for (const sheet of scan.wanted) {
    const outcome = outcomes.get(sheet.number) ?? '没有结果 (no outcome)'
    if (typeof outcome !== 'string' && !isEmpty(outcome)) found.set(sheet.number, placed(outcome, sheet, report))
    else {
      const detail = typeof outcome === 'string' ? outcome : '没有认出文字 (no words found)'
      failures.set(sheet.number, detail)
      report('ingest/ocr_failed', null, { page: sheet.number, detail })
    }
  }
  if (found.size > 0) reportUse(engine.name, [...found.keys()], report)
  return { engine: found.size > 0 ? engine.name : null, found, failures }
}

export const reportUse = (engine: string, pages: readonly number[], report: Report): void =>
  report('ingest/ocr_used', null, { pages: pages.join(','), count: pages.length, engine })

async function outcomesOf(engine: OcrEngine, { wanted, pages, image }: Scan): Promise<ReadonlyMap<number, Outcome>> {
  const { read } = engine
  if (read === null) {
    const numbers = wanted.map(({ number }) => number)
    const found = ready(engine.ready, numbers, pages)
    return new Map(numbers.map((number) => [number, found.get(number) ?? '文件中没有这一页 (page not in the file)']))
  }
  return inPrivateFolder(async (folder) => {
    const outcomes = new Map<number, Outcome>()
    const queue = new PQueue({ concurrency: AT_ONCE })
    const faults: unknown[] = []
    for (const sheet of wanted) {
      await queue.onSizeLessThan(1)
      const file = path.join(folder, `page-${sheet.number}.png`)
      try {
        await writeFile(file, await image(sheet), { mode: 0o600 })
      } catch (error) {
        outcomes.set(sheet.number, `无法成像 (cannot be drawn): ${wordsOf(error)}`)
        continue
      }
      const job = queue.add(async () => {
        outcomes.set(sheet.number, await outcomeOf(read, file, folder))
        await rm(file, { force: true })
      })
      job.catch((error: unknown) => faults.push(error))
    }
    await queue.onIdle()
    if (faults.length > 0) throw faults[0]
    return outcomes
  })
}

async function outcomeOf(read: NonNullable<OcrEngine['read']>, file: string, folder: string): Promise<Outcome> {
  try {
    return (await read(file, folder))[0] ?? '输出为空 (no output)'
  } catch (error) {
    if (error instanceof OcrFailure) return error.message
    throw error
  }
}
