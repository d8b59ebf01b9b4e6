import type { Gold } from './gold.ts'
import { goldUnits } from './gold-units.ts'
import { judge } from './judge.ts'
import { type MarkedSentence, markedMisses } from './marked-misses.ts'
import { fileNames } from './match-files.ts'
import { type Judgeable, type ModelReport, modelReport } from './model-effect.ts'
import { recordsOf, type Unread } from './read-records.ts'
import { type JudgedNotice, type Report, reportOf } from './report.ts'

export interface GoldReport extends Report {
  /** Sentences with what was missed, read too much and read otherwise marked in them. */
  readonly marked: readonly MarkedSentence[]
  /** Names of the gold that several records answer to: judged against none. */
  readonly ambiguous: readonly string[]
  readonly unread: readonly Unread[]
  /** What a model changes; null where no record holds a proposal. */
  readonly model: ModelReport | null
}

/** The records of an archive against gold files. */
export async function againstGold(archive: string, golds: readonly Gold[]): Promise<GoldReport> {
  const names = fileNames(golds.map(({ file }) => file))
  const unread: Unread[] = []
  const asked = (raw: unknown) => names.asks(...sourceOf(raw))
  for await (const record of recordsOf(archive, (file) => unread.push(file), asked)) names.keep(record)
  const judged: JudgedNotice[] = []
  const marked: MarkedSentence[] = []
  const judgeable: Judgeable[] = []
  for (const gold of golds) {
    const record = names.record(gold.file)
    const { tallies, misses, mistaken } = judge(gold, record)
    judged.push({ file: gold.file, notice: record?.id ?? null, hard: gold.hard === true, tallies, misses, mistaken })
    if (record === null) continue
    marked.push(...markedMisses(gold.file, record, misses))
    judgeable.push({
      file: gold.file,
      record,
      judge: (one) => judge(gold, one),
      units: (one) => goldUnits(gold, one),
    })
  }
  return { ...reportOf(judged), marked, ambiguous: names.ambiguous(), unread, model: modelReport(judgeable) }
}

/** The id, name and path that a record not yet read gives itself. */
export function sourceOf(raw: unknown): [id: string, name: string, path: string] {
  const text = (of: unknown, key: string): string => {
    const held = typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined
    return typeof held === 'string' ? held : ''
  }
  const source: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'source') : null
  return [text(raw, 'id'), text(source, 'name'), text(source, 'path')]
}
