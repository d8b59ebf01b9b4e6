import { loadKnowledge } from '../../src/knowledge.ts'
import { analyse } from '../../src/pipeline.ts'
import { compareNotice } from './compare.ts'
import { asText } from './formats.ts'
import { type GenerateOptions, generate } from './index.ts'
import { type Tally, tally } from './tally.ts'

/** Reads the notices of these seeds and compares each record with its gold. */
export async function sweep(from: number, to: number, options: GenerateOptions = {}): Promise<Tally> {
  const found = tally()
  for (let seed = from; seed <= to; seed++) {
    const notice = generate(seed, options)
    const record = await analyse(asText(notice), { name: notice.name }, loadKnowledge())
    compareNotice(found, notice.gold, record)
  }
  return found
}
