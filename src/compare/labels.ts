import { inWords, LABELS, type Language } from '../notice/labels.ts'
import type { RegionTable } from '../notice/regions.ts'
import { areaName, divisionsOf } from './divisions.ts'
import type { Dimension, Period, Question } from './question.ts'
import { isArea, keyParts } from './scope.ts'

/** What the parts of a key are called. */
export type KeyLabels = (key: readonly string[]) => readonly string[]

export interface Sector {
  readonly code: string
  readonly zh: string
  readonly en: string
}

export function labelsOf(
  question: Question,
  table: RegionTable,
  sectors: readonly Sector[],
  language: Language,
): KeyLabels {
  const parts = keyParts(question)
  const divisions = divisionsOf(table)
  const label = (part: Dimension | Period, code: string): string => {
    if (part === 'sector') return sectors.find((sector) => sector.code === code)?.[language] ?? code
    if (part === 'level' || part === 'kind') {
      const words = (LABELS[part] as Readonly<Record<string, readonly [string, string]>>)[code]
      return words === undefined ? code : inWords(words, language)
    }
    if (part === 'session' || part === 'round') {
      const word = part === 'session' ? '届' : '轮'
      return language === 'zh' ? `第 ${code} ${word}` : `${part} ${code}`
    }
    return isArea(part as Dimension) ? areaName(part as 'county', code, divisions) : code
  }
  return (key) => key.map((code, index) => label(parts[index]!, code))
}
