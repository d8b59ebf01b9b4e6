import { Converter } from 'opencc-js/t2cn'
import { characterSet, holdsAny } from './character-set.ts'
import { onceFor } from './of-text.ts'

/** Frequent characters that only the traditional script has: without any of them a text is left as it is. */
const TRADITIONAL = characterSet('個們這會黨號關與來對時為開發問題實學務區縣鄉長員導審視財責訂執質體後億萬')

let convert: ((text: string) => string) | null = null
const known = new Map<string, string>()

function simple(c: string): string {
  const found = known.get(c)
  if (found !== undefined) return found
  const toSimple = convert ?? Converter({ from: 't', to: 'cn' })
  convert = toSimple
  const made = toSimple(c)
  const same = made.length === c.length ? made : c
  known.set(c, same)
  return same
}

/** A text in simplified characters, one for one and equal in length, for matching only. */
export const simplify = onceFor((text) =>
  holdsAny(text, TRADITIONAL) ? text.replace(/[\u3400-\u9fff]/g, simple) : text,
)
