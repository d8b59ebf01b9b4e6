import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../src/audit/check.ts'
import { CHECKS } from '../../src/audit/checks/index.ts'
import { blankReading } from '../../src/notice/reading.ts'
import { ratesOf } from '../../src/problems/rates.ts'
import { knowledge, rawOf } from '../notice-of.ts'

/** The beginnings of what the patterns look for, over and over. */
const HOSTILE = [
  '聚焦甲乙、',
  '2024年13',
  '1个方面:',
  'XX',
  '<a ',
  '.a{',
  'a b ',
  'var a=',
  '$(',
  '党的二十',
  '文章来源:',
]
const SMALL = 20_000
/** What takes less than this is lost in the noise of the machine. */
const NOISE = 80

function fastest(text: string): Map<string, number> {
  const scene = { ...blankReading(rawOf(text), ratesOf([], [])), knowledge }
  return new Map(
    CHECKS.map((check): [string, number] => {
      const runs = Array.from({ length: 3 }, () => {
        const from = process.cpuUsage()
        findingsOf(check, scene)
        return process.cpuUsage(from).user / 1000
      })
      return [check.code, Math.min(...runs)]
    }),
  )
}

describe('the checks grow in line with the text', () => {
  it.each(HOSTILE)('on %j', (words) => {
    const steepNow = () => {
      const [once, twice] = [1, 2].map((n) => fastest(words.repeat(Math.ceil((SMALL * n) / words.length))))
      return [...twice!].filter(([code, time]) => time > NOISE && time > 4 * once!.get(code)!).map(([code]) => code)
    }
    let steep = steepNow()
    // what is steep is so every time
    for (let round = 0; round < 2 && steep.length > 0; round++) {
      const again = steepNow()
      steep = steep.filter((code) => again.includes(code))
    }
    expect(steep).toEqual([])
  })
})
