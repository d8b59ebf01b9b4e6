import { characterSet, holdsAny } from '../language/character-set.ts'
import { asksBefore, asksIn } from '../language/questions.ts'
import type { Scene } from '../notice/rule.ts'
import type { Span } from '../notice/span.ts'
import { DIGITS } from './near.ts'
import type { Asked } from './scan-plan.ts'

const HAN = '\\u3400-\\u9fff'
/** ,, or ,。: two marks where one belongs. */
const DOUBLED = '(?:[,，][,，。、;]+|、[、,，。;]+|;[;,，。]+|。[,，、;。](?!。))'
/** What the first bytes of a character become where UTF-8 is read as GBK; hardly any stands in plain text. */
const MISREAD =
  '浠浜涓浣浼鍒鍔鍏鍙鍚鍥鍦鍩鎬鎴鎵鎶鏀鏁鏂鏃鏄鏈鏉鐢鐨鐩鐪璁璇璐璋閮閲闂闃闄闈姝娴绗绠缁缃瀹宸骞搴寮锛銆鈥鎯閫'
/** UTF-8 read as GBK or Latin-1, the traces of replaced bytes, phonetic signs among characters. */
const GARBLED = `锟斤拷|(?:锟斤|斤拷){1,20}|烫烫烫+|屯屯屯+|(?:[${MISREAD}][${HAN}€\ufffd?]{2}){2,40}|(?:[ÃÂâäåæçèéï][\\u0080-\\u00bf\\u0152-\\u2122]{1,2}){2,40}|\\??。?[\\u3105-\\u3129][${HAN}]{0,2}\\|?(?=[${HAN}])|[\\ue000-\\uf8ff]{1,20}`
/** A character that is gone: 监督检?工作, 整□措施, 专项检?3次; at the head of a clause too: ,?成率; and in a pair: “一店一?”. */
const GONE = `\\ufffd{1,8}|(?<=[${HAN}\\d])\\?{1,4}(?=[${HAN}\\d、。,;》])|(?<=“[一两三四五六七八九十][${HAN}]{1,2}[一两三四五六七八九十])\\?(?=”)|(?<=“[${HAN}]{3})\\?(?=”)|(?<=[${HAN}])[□■◆〓▯](?![是否有无不好已未同]|满意|合格|优|良|一般)(?=[${HAN}])|(?<=[${HAN}])(?<![是否有无好])[□〓▯](?=[、。,;])|(?<=[,、;:])(?:\\?{1,4}|[□〓▯](?![为表代即]|已|未|正在|基本|长期|持续|全部|部分|完成|[是否有无]))(?=[${HAN}])`
/** Digits hidden by a log-in wall: 0839-*******, 138****1234, 〔20__〕__号; 落实***政策 hides a word. */
const HIDDEN =
  `(?<![${HAN}](?=[*×]{3,11}[${HAN}]))` +
  '(?<![\\d*×])\\d{0,4}-?[*×]{3,11}(?:-?[*×\\d]{1,8})?(?![*×\\d年月日份次个名人万元项条家])|[〔\\[](?:20[xX×_*]{2}|[*×_]{4})[〕\\]][ ]?第?[xX×_*\\d]{1,4}号'

type Kind = 'doubled' | 'garbled' | 'gone' | 'hidden'

const KINDS: readonly Kind[] = ['doubled', 'garbled', 'gone', 'hidden']

/** The kinds of damage in that order. */
export const DAMAGE: readonly Asked[] = [
  { pattern: new RegExp(DOUBLED, 'g') },
  { pattern: new RegExp(GARBLED, 'g') },
  { pattern: new RegExp(GONE, 'g') },
  {
    pattern: new RegExp(HIDDEN, 'g'),
    near: { holds: '*×_xX', followed: '*×_xX', within: 5, through: `${DIGITS}-〔[` },
  },
]
/** Where a text holds none of these, 斤拷 is no sign of damage. */
const MISREAD_SIGNS = characterSet(`${MISREAD}锟烫屯ÃÂâäåæçèéï`, [0x3105, 0x3129], [0xe000, 0xf8ff])

/** All damage of a shadow in reading order. */
function damageIn(shadow: string, matches: readonly (readonly RegExpExecArray[])[]): { kind: Kind; span: Span }[] {
  const found: { kind: Kind; span: Span }[] = []
  for (const [place, kind] of KINDS.entries())
    for (const { index, 0: words } of matches[place]!)
      if (kind !== 'garbled' || holdsAny(shadow, MISREAD_SIGNS))
        found.push({ kind, span: { start: index, end: index + words.length } })
  return found.sort((a, b) => a.span.start - b.span.start)
}

const SHOWN = 4
/** How far back a quotation that asks may begin. */
const LONG_QUESTION = 60
/** Nor is anything asked in so few characters. */
const SHORT_NAME = 4
/** So many gone characters are looked for elsewhere in the text; the others are only told. */
const LOOKED_FOR = 40

/** Reports damaged characters: nothing is put in their place, but what the same words read elsewhere is told. */
export function reportDamage(scene: Scene, matches: readonly (readonly RegExpExecArray[])[]): void {
  const { shadow, text, report } = scene
  reportReadings(scene)
  let looked = 0
  for (const { kind, span: at } of damageIn(text.shadow, matches)) {
    const words = around(scene, at)
    if (kind === 'doubled') report('extract/doubled_mark', at, { words })
    else if (kind === 'garbled') report('extract/garbled', at, { words })
    else if (kind === 'hidden') report('extract/number_missing', at, { words: text.content.slice(at.start, at.end) })
    else if (shadow[at.start] !== '?' || isLost(scene, at)) {
      const readings = ++looked > LOOKED_FOR ? [] : readingsOf(shadow, at)
      if (readings.length === 1) report('extract/lost_character', at, { words, reading: readings[0]! })
      else if (readings.length === 0) report('extract/unread_character', at, { words })
      else report('extract/ambiguous_character', at, { words, readings: readings.join('、') })
    }
  }

  /** Where the clause asks something the mark is its own; a full-width one in quotation marks too. */
  function isLost({ shadow }: Scene, at: Span): boolean {
    const quoted = shadow.slice(Math.max(0, at.start - LONG_QUESTION), at.start).replace(/^.*\n/s, '')
    // “一店一?”, “清廉?社”: the name of a thing asks nothing
    const opened = quoted.lastIndexOf('“')
    const isName = quoted.length - opened <= SHORT_NAME
    if (shadow[at.end] === '”') return !asksIn(quoted.slice(opened))
    if (text.content[at.start] !== '?' && opened > quoted.lastIndexOf('”') && !isName) return false
    return !asksBefore(shadow, at.start)
  }
}

/** Each reading typed in, at the place where the stages see nothing. */
function reportReadings({ text: { whole }, report }: Scene): void {
  for (const { at, span } of whole?.readings ?? [])
    report('extract/inserted_reading', { start: at, end: at }, { words: wordsAbout(whole!.content, span) })
}

/** The damaged words with what stands about them in their line. */
const around = ({ text }: Scene, at: Span): string => wordsAbout(text.content, at)

function wordsAbout(content: string, { start, end }: Span): string {
  const before = content.slice(Math.max(0, start - SHOWN), start).replace(/^.*\n/s, '')
  const after = content.slice(end, end + 2).replace(/\n.*$/s, '')
  return before + content.slice(start, end) + after
}

/** What stands between the same words elsewhere in the text: the nearest three before it, else two. */
function readingsOf(shadow: string, { start, end }: Span): string[] {
  const after = /^[\u3400-\u9fff]/.exec(shadow.slice(end, end + 1))?.[0] ?? ''
  for (const length of [3, 2]) {
    const before = shadow.slice(Math.max(0, start - length), start)
    const readings = /^[\u3400-\u9fff]{2,3}$/.test(before) ? found(shadow, before, after) : []
    if (readings.length > 0) return readings
  }
  return []
}

function found(shadow: string, before: string, after: string): string[] {
  const readings = new Set<string>()
  for (let at = shadow.indexOf(before); at >= 0; at = shadow.indexOf(before, at + 1)) {
    const c = shadow[at + before.length] ?? ''
    if (/[\u3400-\u9fff]/.test(c) && shadow.startsWith(after, at + before.length + 1)) readings.add(c)
    if (readings.size > 4) break
  }
  return [...readings].sort()
}
