import { joined, withoutTail } from '../language/blanks.ts'
import { closingOf } from '../language/brackets.ts'
import { characterSet } from '../language/character-set.ts'
import { fold } from '../language/fold.ts'

const NUMBERED_PREFIX =
  /^[【[]?(?:巡[视察])?(?:反馈)?问题\s{0,4}[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[)]?\s{0,4}[】\]]?\s{0,4}[:.、]?\s{0,4}|^[【[]?(?:巡[视察])?反馈(?:的)?问题[】\]]?\s{0,4}[:、]\s{0,4}|^[【[](?:巡[视察]|审计)?(?:反馈|存在|具体|主要|突出|发现|查[出摆])?(?:的)?(?:问题|意见)(?:表现|描述|表述|内容|概述)?[】\]]\s{0,4}:?\s{0,4}|^(?:存在|具体|主要|发现|突出|反馈)?(?:的)?(?:主要|具体)?问题(?:表现|描述|表述|内容)?\s{0,4}:\s{0,4}|^(?:整改|督察|反馈|交办|举报)?(?:整改)?(?:任务|问题)(?:情况|基本情况|描述|内容)?\s{0,4}:\s{0,4}|^[★●◆■▲◇○•·]\s{0,4}|^(?:(?:巡[视察]|审计|督[查察导]|检查|验收)[组厅局署处]?)?(?:反馈|报告)?(?:意见)?指出(?:的问题)?\s{0,4}:\s{0,4}/
const TAIL = /(?:的)?(?:具体)?(?:整改|落实|办理)(?:落实|工作|完成|推进)?(?:的)?(?:进展|完成|落实)?(?:情况|进展|方面)?$/
const WRAPPED = /^(?:关于|针对|对于)/
const QUOTED = /^(?:对|就|在|反馈(?:的)?|指出(?:的)?|存在(?:的)?)?\s*(?=[“"「『])/
/** 推动审计问题整改 says what was done: its 整改 belongs to it. */
const STEP = /^(?:推动|推进|督促|抓好|狠抓|抓实|做好|加快|深化|强化|加强|跟踪|持续)/
const PROBLEM = /(?:的)?问题$/
/** Stops and blanks at the end. */
const FINAL = characterSet('。::;；,，. \t\n\r\u00a0\u3000')

/** Removes brackets at the end that hold a status, a unit or a deadline. */
function withoutTrailingBrackets(words: string): string {
  const match =
    /\s{0,4}(?:\([^()]{1,80}\)|【[^【】]{1,80}】|\[[^[\]]{1,80}\]|「[^「」]{1,40}」|〔[^〔〕]{1,40}〕)\s{0,4}$/.exec(
      fold(words),
    )
  if (match === null || match.index === 0) return words
  const inside = match[0]
  if (
    !/完成|成效|阶段|整改|销号|推进|坚持|办结|落实|立行|单位|领导|科室|部门|责任|牵头|时限|配合|到位|移交|延期|验收|序时|启动|开展|持续|长期|未|清零|见底|办理|了结|纠正|解决|√|☑/.test(
      inside,
    )
  )
    return words
  return withoutTrailingBrackets(withoutTail(words.slice(0, match.index), FINAL))
}

/** A status behind a dash or a colon at the end: 学习不深入——已完成. */
const STATUS_BEHIND =
  /\s{0,4}(?:[—–]{1,2}|--|:|[ \t]{2})\s{0,4}(?:已|正|基本|阶段|部分|未|尚|持续|长期|需|全部|立行|整改|完成|销号)[^—–:,。;]{0,16}?(?:完成|整改|销号|推进|坚持|到位|办结|成效|成果|之中|中|立改)$/

/** ✅学习不深入, 学习不深入(√): a sign that stands for a state. */
const STATE_SIGN =
  /^[✅☑✔√✓❌✘✗✖⏳⌛]\s{0,4}|\s{0,4}(?:[(（【][✅☑✔√✓❌✘✗✖×⏳⌛★☆△▲○●◎◆◇■□☐][)）】]|[✅☑✔√✓❌✘✗✖⏳⌛★☆△▲])$/g

const OPEN_QUOTES = '“"「『'

/** 【已完成】学习不深入: a state before the words. */
const STATE_BEFORE =
  /^[【[(〔](?:已|正在|正|基本|阶段性|部分|未|尚未|持续|长期|全部)[^【】[\]()〔〕]{0,6}(?:完成|整改|到位|销号|推进|坚持|办结|落实|启动)[】\])〕]\s{0,4}/

/** The words inside one pair of quotes or brackets that spans all of `words`; the words themselves where no pair does. */
function unquoted(words: string): string {
  const folded = fold(words)
  if (!`${OPEN_QUOTES}(`.includes(folded[0] ?? ' ')) return words
  const close = closingOf(folded, 0, words.length)
  return close === words.length ? withoutTail(words.slice(1, -1), FINAL).trim() : words
}

/** Takes 关于…问题的整改 from around a problem; words that are not so wrapped stay as they are. */
function unwrapped(words: string): string {
  const folded = fold(words)
  const wrapped = WRAPPED.exec(folded)
  const quoted = QUOTED.exec(folded)
  const bare = TAIL.exec(folded)
  const inner = bare === null ? folded : folded.slice(0, bare.index)
  const atQuote = (at: number): string | null => {
    const close = closingOf(folded, at, folded.length)
    if (close < 0) return null
    const rest = folded.slice(close).replace(/^(?:等)?(?:的)?(?:方面|问题|现象|情况|意见|事项)?(?:的)?(?:问题)?/, '')
    return rest.replace(TAIL, '') === '' ? words.slice(at + 1, close - 1) : null
  }
  if (wrapped !== null) {
    const after = wrapped[0].length + (/^\s*/.exec(folded.slice(wrapped[0].length))?.[0].length ?? 0)
    const inQuotes = OPEN_QUOTES.includes(folded[after] ?? ' ') ? atQuote(after) : null
    if (inQuotes !== null) return inQuotes
    const end = PROBLEM.exec(inner)
    if (end !== null) return words.slice(after, end.index)
    return bare !== null && bare.index > after ? words.slice(after, bare.index) : words.slice(after)
  }
  if (quoted !== null) return atQuote(quoted[0].length) ?? words
  if (bare !== null && /(?:问题|方面|现象)$/.test(inner) && !STEP.test(inner)) return words.slice(0, bare.index)
  return words
}

/** The problem itself: without number, 关于…问题的整改 wrapping, outer quotes, trailing status brackets and final 。 */
export function cleanTitle(heading: string): string {
  const flat = joined(heading).trim().replace(STATE_SIGN, '')
  const prefix = NUMBERED_PREFIX.exec(fold(flat)) ?? null
  const words = prefix === null ? flat : flat.slice(prefix[0].length)
  const before = STATE_BEFORE.exec(fold(words))?.[0].length ?? 0
  const whole = withoutTail(words.slice(before), FINAL)
  const behind = STATUS_BEHIND.exec(fold(whole))
  const bare = withoutTrailingBrackets(behind === null ? whole : whole.slice(0, behind.index))
  const title = withoutTail(unquoted(unwrapped(bare).trim()), FINAL).trim()
  return title === '' ? withoutTail(flat, FINAL) : title
}
