import { SaxesParser } from 'saxes'
import { parseAlto } from './alto.ts'
import { parseHocr } from './hocr.ts'
import { OcrFailure, type OcrPage } from './words.ts'

/** Elements of recognised text, as hOCR and ALTO have them: their attributes, and the words inside. */
export interface Markup {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (words: string) => void
}

/** Runs through markup from tag to tag; what is not well formed (HTML) is passed over. */
export function eachTag(source: string, { open, text }: Markup): void {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', () => undefined)
  parser.on('opentag', ({ name, attributes }) => open(name.toLowerCase(), attributes))
  parser.on('text', text)
  parser.write(source).close()
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new OcrFailure('输出不是 UTF-8 文字 (output is not UTF-8)', { cause })
  }
}

const HAS_CONTROLS = /[\u0000-\u0008\u000e-\u001f]/

/** What an engine has written (text, hOCR or ALTO, in UTF-8) as pages; throws OcrFailure where it is none of these. */
export function parseOutput(bytes: Uint8Array): OcrPage[] {
  const source = decoded(bytes)
  const head = source.slice(0, 4096)
  if (/<(?:\w+:)?alto[\s>]/i.test(head)) return parseAlto(source)
  if (/^\s*<(?:\?xml|!doctype|html)/i.test(head) || /class=['"]ocr/.test(head)) {
    const pages = parseHocr(source)
    if (pages.length === 0) throw new OcrFailure('输出里没有 hOCR 页面 (markup without hOCR pages)')
    return pages
  }
  if (HAS_CONTROLS.test(source)) throw new OcrFailure('输出不是文字 (output is not text)')
  return source
    .replace(/\f\s*$/, '')
    .split('\f')
    .map((part, i) => ({
      number: i + 1,
      width: 0,
      height: 0,
      resolution: null,
      words: [],
      lines: part.replace(/\r\n?/g, '\n').split('\n'),
    }))
}
