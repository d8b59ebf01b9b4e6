import type { Report } from '../notice/diagnostic.ts'
import type { RawText } from '../notice/raw-text.ts'
import { ReadError } from '../notice/read-error.ts'
import type { SourceFormat } from '../notice/vocabulary.ts'
import { DEFAULT_LIMITS, type IngestLimits } from './limits.ts'
import type { OcrRequest } from './ocr/engine.ts'
import { sniff } from './sniff.ts'

type Reader = (bytes: Uint8Array, report: Report, limits: IngestLimits) => Promise<RawText>
type ScanReader = (...input: [...Parameters<Reader>, ocr: OcrRequest | null]) => Promise<RawText>

/** One reader per format, loaded when first needed. */
const READERS: Partial<Record<SourceFormat, Reader>> = {
  txt: async (...input) => (await import('./text/index.ts')).readText(...input),
  docx: async (...input) => (await import('./docx/index.ts')).readDocx(...input),
  doc: async (...input) => (await import('./doc/index.ts')).readDoc(...input),
  ofd: async (...input) => (await import('./ofd/index.ts')).readOfd(...input),
  rtf: async (...input) => (await import('./rtf/index.ts')).readRtf(...input),
  xlsx: async (...input) => (await import('./xlsx/index.ts')).readXlsx(...input),
  html: async (...input) => (await import('./html/index.ts')).readHtml(...input),
  mhtml: async (...input) => (await import('./mhtml/index.ts')).readMhtml(...input),
}

/** Formats whose pages may be images. */
const SCAN_READERS: Partial<Record<SourceFormat, ScanReader>> = {
  pdf: async (...input) => (await import('./pdf/index.ts')).readPdf(...input),
  image: async (...input) => (await import('./image/index.ts')).readImage(...input),
}

/** Bytes → the text as it stands in the source, by content and never by name; throws ReadError where there is none to read. */
export async function ingest(
  bytes: Uint8Array,
  name: string,
  report: Report,
  limits: IngestLimits = DEFAULT_LIMITS,
  ocr: OcrRequest | null = null,
): Promise<RawText> {
  if (bytes.length === 0) throw new ReadError('empty', `${name} 为零字节`)
  if (bytes.length > limits.bytes) throw new ReadError('too_large', `${bytes.length} 字节,上限 ${limits.bytes}`)
  // A Buffer is a Uint8Array, but pdf.js refuses it.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const what = sniff(plain)
  const read = what.format === null ? undefined : (READERS[what.format] ?? SCAN_READERS[what.format])
  if (read === undefined) throw new ReadError('unsupported_format', what.name)
  const raw = await read(plain, report, limits, ocr)
  if (raw.text.length > limits.characters)
    throw new ReadError('too_large', `${raw.text.length} 个字符,上限 ${limits.characters}`)
  if (raw.text.trim() === '') throw new ReadError('empty')
  return raw
}
