import { allMatches } from '../language/matcher.ts'
import type { Head } from '../notice/head.ts'
import { type Span, sliceOf } from '../notice/span.ts'
import type { Marking } from '../notice/vocabulary.ts'
import type { HeadScene } from './scene.ts'

/** Marks as they stand alone on a line, in a page header, or in the brackets of one. 秘密 is the lowest of the state's three. */
const MARKS: readonly (readonly [RegExp, Marking])[] = [
  [/^绝密(?:[★☆*※]?.{0,8})?$/, 'top_secret'],
  [/^机密(?:[★☆*※]?.{0,8})?$/, 'secret'],
  [/^秘密(?:[★☆*※]?(?:\d{1,2}年|\d{1,2}个?月|长期|[一二三四五六七八九十]{1,3}年)?)?$/, 'confidential'],
  [/^(?:工作秘密|内部秘密)(?:[★☆*].{0,6})?$/, 'work_secret'],
  [
    /^(?:内部(?:资料|文件|材料|使用|刊物|参考|掌握|传阅|事项)|仅供内部(?:使用|参考|传阅)|党内(?:资料|文件))(?:[,、;!·—\s]*(?:注意保存|妥善保管|请勿外传|不得外传|严禁外传|不得翻印|请勿转载|注意保管|用后收回|阅后收回)){0,3}$/,
    'internal',
  ],
  [/^(?:注意保存|妥善保管|请勿外传|不得外传|严禁外传|不得公开|不予公开|内部)$/, 'internal'],
]
const EDITIONS: readonly (readonly [RegExp, 'public' | 'inner_party'])[] = [
  [/(?:社会|对外|向社会)(?:公开|公布|公示)(?:稿|版|件)|社会公开稿/, 'public'],
  [/党内(?:通报|公开|公布)(?:稿|版|件)|党内通报稿/, 'inner_party'],
]

/** The mark of the paper: from the page (furniture included) or a standing line near its top. A word in a sentence is none. */
export function readMarking({ text, shadow, titleEnd }: HeadScene): Head['marking'] {
  const top = text.paragraphs.filter(({ span }, index) => index < 6 || span.end <= titleEnd)
  for (const { span } of top) {
    for (const part of parts(shadow, span)) {
      const value = markOf(sliceOf(shadow, part))
      if (value !== null) return { value, span: part, quote: sliceOf(text.content, part) }
    }
  }
  for (const { span } of text.raw.furniture) {
    const words = sliceOf(text.raw.text, span)
    for (const line of words.split('\n').map((l) => l.trim())) {
      const value = markOf(line)
      if (value !== null) return { value, span: null, quote: line }
    }
  }
  return null
}

const markOf = (words: string): Marking | null => {
  const plain = words.replace(/[\s\u3000]+/g, '').replace(/^[(（【[]+|[)）】\]]+$/g, '')
  return MARKS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** The line itself, and each of its parts where wide gaps or brackets set them apart (秘密★1年    第3号). */
function parts(shadow: string, at: Span): Span[] {
  const words = sliceOf(shadow, at)
  if (words.length > 40) return []
  const found: Span[] = []
  for (const match of allMatches(/[^\s\u3000](?:[^\s\u3000]| (?=[^\s]))*/g, words))
    found.push({ start: at.start + match.index, end: at.start + match.index + match[0].length })
  const whole = words.trim()
  const start = at.start + words.indexOf(whole)
  return whole === '' ? [] : [{ start, end: start + whole.length }, ...found]
}

/** 社会公开稿 or 党内通报稿: in the title lines or a short line near them. */
export function readEdition({ text, shadow, outline, titleEnd }: HeadScene): Head['edition'] {
  const lines = [
    ...outline.title,
    ...text.paragraphs
      .map(({ span }) => span)
      .filter((at, index) => (index < 8 || at.start < titleEnd + 200) && at.end - at.start <= 40),
  ]
  for (const at of lines)
    for (const [pattern, value] of EDITIONS) {
      const match = pattern.exec(sliceOf(shadow, at))
      if (match !== null)
        return { value, span: { start: at.start + match.index, end: at.start + match.index + match[0].length } }
    }
  return null
}
