import { asDocx, asGb18030, asPdf, asText } from './formats.ts'
import { type Generated, generate } from './index.ts'
import { randomOf } from './random.ts'

export interface ArchiveFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly notice: Generated
}

const FORMS = [
  { ending: 'txt', folder: 'txt', write: asText },
  { ending: 'txt', folder: 'txt', write: asText },
  { ending: 'txt', folder: 'gb', write: asGb18030 },
  { ending: 'docx', folder: 'docx', write: asDocx },
  { ending: 'pdf', folder: 'pdf', write: asPdf },
] as const

/** The n-th file of an archive: its notice, its format and its options follow from the seed and n alone. */
export function archiveFile(seed: number, n: number): ArchiveFile {
  const random = randomOf(seed * 1_000_003 + n)
  const form = random.pick(FORMS)
  const wrapped = form.ending === 'txt' && random.chance(0.15)
  const notice = generate(random.int(1, 2 ** 30), { wrapped, faults: random.chance(0.1) })
  const name = `${form.folder}/n${String(n).padStart(6, '0')}.${form.ending}`
  return { name, bytes: form.write(notice), notice }
}
