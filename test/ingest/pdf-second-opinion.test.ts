import { PDFParse } from 'pdf-parse'
import { describe, expect, it } from 'vitest'
import { pdfLibraryFolder } from '../../src/ingest/pdf/library.ts'
import { buildPdf, layoutOfficial } from '../pdf-builder.ts'
import { squeeze } from './pdf-paragraphs.ts'
import { read } from './read.ts'

/** The characters of a PDF as pdf-parse reads them; without the character maps it reads none of these fonts. */
async function otherReading(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: bytes.slice(), cMapUrl: pdfLibraryFolder('cmaps'), cMapPacked: true })
  try {
    return squeeze((await parser.getText({ pageJoiner: '' })).text)
  } finally {
    await parser.destroy()
  }
}

const sentence = '截至2024年12月31日,“三类”问题共142个,已办结126个(占88.7%);其余16个正在推进。'
const notices = [
  layoutOfficial(['整改情况的通报', sentence.repeat(9), '一、下一步打算', sentence.repeat(7)], { titles: 1 }),
  layoutOfficial([sentence.repeat(20)], { justified: true, header: '某县文件', lines: 8 }),
  layoutOfficial(['（一）ABC-12 号文件 v1.0', 'Ｎｏ．１２　全角　①②③ ⼀是'], { indent: 0 }),
]

describe('pdf-parse as a second opinion', () => {
  it.each(notices.map((pages, i) => [i, pages] as const))(
    'reads the same characters in the same order (%i)',
    async (_, pages) => {
      const bytes = buildPdf(pages)
      const ours = squeeze((await read(bytes)).raw.text)
      expect(ours.length).toBeGreaterThan(20)
      expect(ours).toBe(await otherReading(bytes))
    },
  )
})
