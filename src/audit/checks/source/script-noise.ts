import { flatMap } from '../../../language/flat-map.ts'
import { allMatches } from '../../../language/matcher.ts'
import type { Span } from '../../../notice/span.ts'
import type { Check } from '../../check.ts'
import { hasWords, isMisread, outsideOthers, placesOf } from '../../damage.ts'

/** Code of a page: a call, a declaration, a tag, a rule of a style sheet. */
const CODE = [
  /\bfunction\s{0,4}\w{0,30}\s{0,4}\([^)\n]{0,80}\)\s{0,4}\{?/g,
  /\b(?:document|window|location|navigator)\.[\w.]{2,60}(?:\([^)\n]{0,80}\))?/g,
  /\b(?:var|let|const)\s{1,4}[\w$]{1,30}\s{0,4}=[^;\n]{0,80};?/g,
  /<\/?(?:script|style|div|span|p|a|br|img|table|td|tr|font|iframe)\b[^>\n]{0,120}>/gi,
  /\$\([^)\n]{1,60}\)\.\w{1,30}/g,
  /[.#][\w-]{2,40}\s{0,2}\{[^}\n]{2,120}\}/g,
  /&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|#\d{2,5});/g,
  /<!--[^\n]{0,80}?-->/g,
  /\{\{[^{}\n]{1,60}\}\}|<%[^%\n]{0,60}%>|\$\{[^{}\n]{1,60}\}/g,
  /\[\/?(?:img|url|b|color|size|font|align|quote|table|tr|td)(?:=[^\]\n]{0,60})?\]/gi,
  /javascript:[^\s"'<>]{0,80}/gi,
  /\b(?:onclick|onload|href|src)\s?=\s?["'][^"'\n]{0,80}["']/g,
]
/** Two words of letters beside each other, as every match of `FOREIGN` holds them: most notices have none. */
const LATIN = /[A-Za-z]{2}[ ,.]{1,2}[A-Za-z]{2}/
/** English in the middle of Chinese prose: three words and more. */
const FOREIGN =
  /(?<=[\u3400-\u9fff,。、])[ ]?(?:[A-Za-z]{2,20}[ ,.]{1,2}){2,12}[A-Za-z]{2,20}(?=[ .]?[\u3400-\u9fff,。、])/g

/** Pieces of code with no words between them are one place. */
function joined(shadow: string, spans: readonly Span[]): Span[] {
  const places: Span[] = []
  for (const span of spans) {
    const last = places.at(-1)
    const between = last === undefined ? null : shadow.slice(last.end, span.start)
    if (last !== undefined && between !== null && between.length < 60 && !/[\u3400-\u9fff\n]/.test(between))
      places[places.length - 1] = { start: last.start, end: span.end }
    else places.push(span)
  }
  return places
}

/** Readings typed in, garbled characters, code and foreign words between the words of the notice. */
export const scriptNoise: Check = {
  code: 'source/script_noise',
  run: (scene) => {
    const { shadow, content, whole } = scene.text
    const readings = new Map((whole?.readings ?? []).map(({ at, span }) => [at, span]))
    // a point stands for the reading left out there
    const wordsAt = ({ start, end }: Span): string => {
      const reading = start === end ? readings.get(start) : undefined
      return reading === undefined ? content.slice(start, end) : whole!.content.slice(reading.start, reading.end)
    }
    if (!hasWords(scene)) return [{ result: 'not_assessable' }]
    const spans = (patterns: readonly RegExp[]): Span[] =>
      flatMap(patterns, (pattern) =>
        allMatches(pattern, shadow).map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
      )
    const plain = joined(
      shadow,
      outsideOthers([
        ...(scene.text.whole?.readings ?? []).map(({ at }) => ({ start: at, end: at })),
        ...placesOf(scene, 'extract/garbled').filter((at) => isMisread(scene, at)),
        ...spans(CODE),
      ]),
    )
    const foreign = outsideOthers(LATIN.test(shadow) ? spans([FOREIGN]) : []).filter(
      (at) => !plain.some((other) => other.start < at.end && at.start < other.end),
    )
    if (plain.length + foreign.length === 0) return [{ result: 'pass' }]
    const verdict = (result: 'fail' | 'uncertain') => (span: Span) => ({
      result,
      spans: [span],
      args: { words: wordsAt(span).slice(0, 40) },
    })
    return [...plain.map(verdict('fail')), ...foreign.map(verdict('uncertain'))]
  },
}
