import { contains, type Span, trimSpan } from '../notice/span.ts'
import type { Scene, Verdict } from './check.ts'

const CUT =
  /(?:阅读全文|查看全文|展开全文|点击(?:查看|阅读)(?:更多|全文|剩余)|剩余(?:内容|\d+%)|未完待续|本章未完|登录后(?:查看|阅读|可见)|下载(?:全文|后查看)|(?:开通|成为)(?:会员|VIP)后?(?:查看|阅读)?|试读(?:结束|已结束)|(?<!…)…{2,}\s{0,4}\(?(?:略|未完))/
const ENDED = /[。!?;”"’》)】」』〕…|~]$/
const DATE = /(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]\s*(?:印发)?$/
/** Who signs: no comma, and the name of a body at the end. */
const NAME = /^[^,。;:]{4,40}(?:党组|党委|党工委|委员会|局|办公室|支部|政府|中心|医院|学校|公司|领导小组)$/
/** So long a line is a sentence; a shorter one may be a name, a heading or a line of the page. */
const SENTENCE = 18
/** A heading with nothing but a stop behind it is bare. */
const STOP = 2

/** Where the text breaks off, inside a sentence, at a heading or where the page asks to read on; a pass where it ends whole. */
export function endOf(scene: Scene): Verdict {
  const cut = CUT.exec(scene.text.shadow.slice(-600))
  if (cut !== null) {
    const start = Math.max(0, scene.text.shadow.length - 600) + cut.index
    return { result: 'fail', spans: [{ start, end: start + cut[0].length }], args: { form: 'page', words: cut[0] } }
  }
  const asked = askedInChrome(scene)
  if (asked !== null && !hasEnd(scene)) return asked
  if (scene.text.raw.unreadPages.length > 0)
    return { result: 'uncertain', args: { pages: scene.text.raw.unreadPages.length } }
  const last = lastLine(scene)
  return last === null ? { result: 'not_assessable' } : ofLastLine(scene, last)
}

/** The text goes on behind `span`, or would if it were whole: nothing is known of what is missing there. */
export const isCutAt = (scene: Scene, { end }: Span): boolean =>
  scene.text.shadow.slice(end).trim() === '' && endOf(scene).result === 'fail'

function ofLastLine(scene: Scene, last: Span): Verdict {
  const words = scene.text.shadow.slice(last.start, last.end)
  const args = { words: words.slice(-12) }
  const spans = [{ start: Math.max(last.start, last.end - 30), end: last.end }]
  if (!hasEnd(scene) && isBareProblem(scene, last)) return { result: 'fail', spans, args: { ...args, form: 'heading' } }
  if (ENDED.test(words) || DATE.test(words) || NAME.test(words) || hasEnd(scene)) return { result: 'pass' }
  if (isHeading(scene, last)) return { result: 'fail', spans, args: { ...args, form: 'heading' } }
  if (leavesEndsOut(scene, last)) return { result: 'pass' }
  if (words.length >= SENTENCE || /[,、:]$/.test(words))
    return { result: 'fail', spans, args: { ...args, form: 'sentence' } }
  return { result: 'pass' }
}

/** A button that asks to read on and was taken out with the page's chrome. */
function askedInChrome({ diagnostics, text }: Scene): Verdict | null {
  const asked = diagnostics.find(
    ({ code, args }) => code === 'normalize/chrome_removed' && CUT.test(String(args.words)),
  )
  const last = text.paragraphs.findLast(({ span }) => span.end > span.start)
  if (asked === undefined || last === undefined) return null
  const span = { start: Math.max(last.span.start, last.span.end - 30), end: last.span.end }
  return { result: 'fail', spans: [span], args: { form: 'page', words: CUT.exec(String(asked.args.words))![0] } }
}

/** The last line of the text; null where it is a cell of a table. */
function lastLine({ text }: Scene): Span | null {
  const last = text.paragraphs.findLast(({ span }) => text.shadow.slice(span.start, span.end).trim() !== '')
  return last === undefined || last.table !== null ? null : trimSpan(text.shadow, last.span)
}

/** A text that hardly ever sets a mark at the end of a line shows nothing by its last. */
function leavesEndsOut({ text }: Scene, last: Span): boolean {
  const lines = text.paragraphs
    .map(({ span }) => text.shadow.slice(span.start, span.end).trim())
    .filter((words, at) => words.length >= SENTENCE * 2 && text.paragraphs[at]!.span.start < last.start)
  return lines.length > 3 && lines.filter((words) => !ENDED.test(words)).length * 4 >= lines.length
}

/** A signature or a way to write to the issuer stands at the end: nothing is cut off. */
const hasEnd = ({ outline, head, text }: Scene): boolean =>
  outline.root.children.some(({ role }) => role === 'sign_off' || role === 'contact' || role === 'attachment') ||
  head.contacts.some(({ span }) => span.start > text.shadow.length - 300) ||
  (head.dates.signed !== null && head.dates.signed.span.start > text.shadow.length - 300)

/** The heading of a problem without its answer, where those before it have theirs. */
function isBareProblem({ problems }: Scene, line: Span): boolean {
  const bare = problems.at(-1)
  if (bare === undefined || problems.length < 2 || bare.span.end > bare.heading.end + STOP) return false
  if (!(contains(bare.heading, line) || contains(line, bare.heading))) return false
  return problems.slice(0, -1).every(({ heading, span }) => span.end - heading.end > SENTENCE)
}

/** The heading of a problem or a numbered part is the last line. */
const isHeading = ({ outline, problems }: Scene, line: Span): boolean =>
  problems.some(({ heading }) => contains(heading, line) || contains(line, heading)) ||
  outline.root.children.some(
    ({ marker, heading }) => marker !== null && contains(line, heading) && heading.end >= line.end,
  )
