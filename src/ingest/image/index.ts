import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Report } from '../../notice/diagnostic.ts'
import type { RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { layOut } from '../layout/index.ts'
import type { PageContent } from '../layout/page.ts'
import type { IngestLimits } from '../limits.ts'
import { type OcrRequest, openOcr } from '../ocr/engine.ts'
import type { Sheet } from '../ocr/placed.ts'
import { inPrivateFolder } from '../ocr/private-folder.ts'
import { placed, reportUse } from '../ocr/recognise.ts'
import { OcrFailure, type OcrPage } from '../ocr/words.ts'

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, 'png'],
  [/^\xff\xd8/, 'jpg'],
  [/^(?:II\*\x00|MM\x00\*)/, 'tif'],
  [/^GIF8/, 'gif'],
  [/^BM/, 'bmp'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
]

/** The ending that tells an engine what the image is; engines read no other kinds. */
function endingOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const ending = KINDS.find(([signature]) => signature.test(head))?.[1]
  if (ending === undefined) throw new ReadError('unsupported_format', '图片 (HEIC)')
  return ending
}

const A4 = [595.3, 841.9] as const

/** The paper an image stands for: by its resolution where that is believable, else A4 the way it lies. */
function sheetOf({ width, height, resolution }: OcrPage, number: number): Sheet {
  if (resolution !== null && resolution >= 100)
    return { number, width: (width * 72) / resolution, height: (height * 72) / resolution }
  const across = width > height ? A4[1] : A4[0]
  return { number, width: across, height: width === 0 ? A4[1] : (height * across) / width }
}

async function pagesOf(
  bytes: Uint8Array,
  ending: string,
  ocr: OcrRequest,
): Promise<{ engine: string; pages: OcrPage[] }> {
  const engine = openOcr(ocr)
  if (engine === null) throw new OcrFailure('旁边没有识别结果 (nothing beside the file)')
  const { read, name, ready } = engine
  if (read === null) return { engine: name, pages: [...ready] }
  const pages = await inPrivateFolder(async (folder) => {
    const file = path.join(folder, `image.${ending}`)
    await writeFile(file, bytes, { mode: 0o600 })
    return read(file, folder)
  })
  return { engine: name, pages }
}

/** Reads an image of a notice, of several pages where it is a TIFF that has them, through an engine. */
export async function readImage(
  bytes: Uint8Array,
  report: Report,
  limits: IngestLimits,
  ocr: OcrRequest | null,
): Promise<RawText> {
  const ending = endingOf(bytes)
  if (ocr === null) throw new ReadError('no_text_layer', `图片 ${ending.toUpperCase()}`)
  const { engine, pages } = await pagesOf(bytes, ending, ocr).catch((error: unknown) => {
    if (error instanceof OcrFailure) throw new ReadError('no_text_layer', error.message, { cause: error })
    throw error
  })
  if (pages.length > limits.pages) throw new ReadError('too_large', `${pages.length} 页 (pages)`)
  const contents = pages.map((page, i): PageContent => placed(page, sheetOf(page, i + 1), report))
  const empty = contents.filter(({ glyphs }) => glyphs.length === 0)
  if (empty.length === contents.length) throw new ReadError('no_text_layer', '没有认出文字 (no words found)')
  reportUse(
    engine,
    contents.filter(({ glyphs }) => glyphs.length > 0).map(({ number }) => number),
    report,
  )
  return {
    ...layOut(contents),
    format: 'image',
    reader: `image/${engine.split(' ')[0]}`,
    encoding: null,
    pages: pages.length,
    hardWrapped: false,
    metadata: [],
    ocr: engine,
    unreadPages: [],
  }
}
