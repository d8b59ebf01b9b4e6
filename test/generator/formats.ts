import { buildDocx, paragraph } from '../docx-builder.ts'
import { buildPdf, layoutOfficial } from '../pdf-builder.ts'
import type { Generated } from './index.ts'

/** The same notice as bytes of the formats that notices come in. */

export const asText = ({ text }: Generated): Uint8Array => new TextEncoder().encode(text)

export const asDocx = ({ paragraphs }: Generated): Uint8Array =>
  buildDocx({ body: paragraphs.map((words) => paragraph(words)).join('') })

export const asPdf = ({ paragraphs, titles }: Generated): Uint8Array => buildPdf(layoutOfficial(paragraphs, { titles }))

let table: Map<string, readonly [number, number]> | null = null

/** Two-byte GB18030 by reading every pair once; Node can decode it only. */
function pairs(): Map<string, readonly [number, number]> {
  if (table) return table
  const decoder = new TextDecoder('gb18030')
  table = new Map()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(high, low))
      if (Array.from(character).length === 1 && !table.has(character)) table.set(character, [high, low])
    }
  return table
}

export function asGb18030({ text }: Generated): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    const pair = code < 0x80 ? [code] : pairs().get(character)
    if (pair === undefined) throw new RangeError(`no two-byte form of ${character}`)
    bytes.push(...pair)
  }
  return Uint8Array.from(bytes)
}
