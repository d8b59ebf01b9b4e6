import { ingest } from '../../src/ingest/index.ts'
import { ReadError } from '../../src/notice/read-error.ts'
import { gb18030, type Notice, portalPage, tablePage } from '../html-builder.ts'
import { mhtml, part } from '../mhtml-builder.ts'

const NOTICE: Notice = {
  title: '中共某县农业农村局党组关于巡察整改进展情况的通报',
  source: '某县农业农村局',
  published: '2024-12-03 10:21',
  paragraphs: [
    '根据县委统一部署，2024年3月15日至4月30日，县委第三巡察组对县农业农村局党组开展了巡察。',
    '一、整改工作组织情况',
    '局党组先后召开会议3次，研究制定整改措施42条，明确责任领导、责任股室和完成时限。',
  ],
}

/** Whole files that the sweeps damage. */
export const VICTIMS: Readonly<Record<string, Uint8Array>> = {
  portal: new TextEncoder().encode(portalPage(NOTICE)),
  tables: gb18030(tablePage(NOTICE)),
  'one file': mhtml([
    part(gb18030(portalPage(NOTICE, 'gb2312')), { type: 'text/html; charset="gb2312"' }),
    part(Uint8Array.of(1, 2, 3, 255), { type: 'image/png', encoding: 'base64' }),
  ]),
}

/** Reads what may be anything; only a ReadError may come out of it. Says how it ended. */
export async function endOf(bytes: Uint8Array): Promise<string> {
  try {
    const raw = await ingest(bytes, 'victim', () => {})
    for (const { span } of [...raw.anchors, ...raw.furniture])
      if (span.start < 0 || span.end > raw.text.length || span.end < span.start) return 'a span leaves the text'
    return 'read'
  } catch (error) {
    if (error instanceof ReadError) return error.code
    throw error
  }
}

/** A file cut after each hundredth of its length. */
export const cuts = (bytes: Uint8Array, step = 1): Uint8Array[] =>
  Array.from({ length: Math.floor(100 / step) }, (_, i) =>
    bytes.slice(0, Math.floor((bytes.length * (i + 1) * step) / 100)),
  )

/** A file with one bit turned, at places spread over it. */
export const flips = (bytes: Uint8Array, count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => {
    const copy = bytes.slice()
    const at = Math.floor((bytes.length * i) / count)
    copy[at] = copy[at]! ^ (1 << (i % 8))
    return copy
  })

const LINE = '<p>一是制定整改方案，明确责任领导、责任股室和完成时限，组织学习12次。</p>'
const body = (words: string): Uint8Array => new TextEncoder().encode(`<html><body>${words}`)
const message = (words: string): Uint8Array =>
  new Uint8Array(Buffer.from(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n${words}`, 'latin1'))

/** Files made to cost much: how each may end. `n` is the number of repetitions. */
export const ATTACKS: Readonly<Record<string, readonly [(n: number) => Uint8Array, RegExp]>> = {
  'tables in tables': [(n) => body('<table><tr><td>'.repeat(n) + LINE), /^(?:read|too_large)$/],
  'data tables in data tables': [
    (n) => body('<table border=1><tr><td>甲<td>乙<tr><td>丙<td>'.repeat(n) + LINE),
    /^(?:read|too_large)$/,
  ],
  'blocks in blocks': [(n) => body('<div>'.repeat(n) + LINE), /^(?:read|too_large)$/],
  'menus in menus': [(n) => body('<nav class=nav><a href=1>首页</a>'.repeat(n)), /^(?:read|too_large)$/],
  'lists in lists': [(n) => body('<ol><li>甲'.repeat(n)), /^(?:read|too_large)$/],
  'fonts that never close': [
    (n) => body(Array.from({ length: n }, (_, i) => `<font color=${i}>`).join('') + '<p>x</p>'.repeat(n)),
    /^(?:read|too_large)$/,
  ],
  'links, tables and italics crossed': [
    (n) => body('<a href=1><p><b><table><i>'.repeat(n)),
    /^(?:read|too_large|empty)$/,
  ],
  'cells that reach down for ever': [
    (n) => body(`<table border=1><tr>${'<td rowspan=65534>甲'.repeat(100)}${'<tr>'.repeat(n)}</table>`),
    /^(?:read|too_large)$/,
  ],
  'cells as wide as they say': [
    (n) => body(`<table border=1>${'<tr><td colspan=1000>甲<td colspan=1000>乙'.repeat(n)}</table>`),
    /^read$/,
  ],
  'hidden in hidden': [(n) => body('<div style="visibility:hidden">藏文'.repeat(n)), /^(?:read|too_large|empty)$/],
  'notes in notes': [(n) => body('<div id=ftn1><a href="#_ftn1">1</a>'.repeat(n)), /^(?:read|too_large)$/],
  'fields without end': [(n) => body(`<a href=1>x</a>${'<p>来源：甲</p>'.repeat(n)}${LINE}`), /^read$/],
  'blocks of the same': [(n) => body(`<a href=1>x</a>${`<div>${LINE}</div>`.repeat(n)}`), /^read$/],
  'comments that never end': [(n) => body('<!--'.repeat(n)), /^empty$/],
  'braces in a style sheet': [(n) => body(`<style>${'{'.repeat(n)}</style>${LINE}`), /^read$/],
  'a title of many parts': [
    (n) => new TextEncoder().encode(`<html><title>${'关于整改-'.repeat(n)}</title><body>${LINE}`),
    /^read$/,
  ],
  'characters by number': [(n) => body('&#x6574;&amp;amp;'.repeat(n)), /^read$/],
  'multiparts in multiparts': [
    (n) => message('--a\nContent-Type: multipart/mixed; boundary=a\n\n'.repeat(n)),
    /^(?:corrupt|unsupported_format)$/,
  ],
  'parts without end': [
    (n) => message('--a\nContent-Type: text/css\n\nx\n'.repeat(n)),
    /^(?:corrupt|unsupported_format)$/,
  ],
  'a header without end': [(n) => message(`--a\n${'X: y\n z\n'.repeat(n)}`), /^(?:corrupt|unsupported_format)$/],
}
