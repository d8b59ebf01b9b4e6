import { type Claim, MONEY } from './claims.ts'
import { between } from './relation.ts'

/** What ends a list: something else is told. */
const BREAK = /[。\n)]|另|同时|此外|还|已|均|都|尚|正在|未|共|合计|累计|为此|并/
/** 不具备条件的39家里面,停养退出21家: what a part is made of in its turn. */
const NESTED = /^[^、,;]{0,6}(?:里面?|当?中|之中)[,;]|^[^、,;]{0,6},?(?:其中|包括|含)/
/** 正在补办手续的31处: some are named by how they are. */
export const GROUP = /的(?:有|为|是|共)?$/
/** What ends a list of such groups. */
const BREAK_OF_GROUPS = /[。\n)]|另|此外|还有|共|合计|累计/
/** 养护收入1.32亿元,占27.2%;2025年上半年营业收入2.53亿元: another time. */
const TIME = /\d{4}年|[上下]半年|\d月|今年|去年|季度/
/** 分四批拨付: in how many turns the whole is told. */
const TURNS = /^(?:批|次|期|轮|阶段)$/
const LONGEST = 40

/** The parts at the head of a list, as far as one mark holds them apart. */
export function evenParts(shadow: string, base: Claim, rest: readonly Claim[]): Claim[] {
  const found: Claim[] = []
  let mark: string | undefined
  for (const [at, claim] of rest.entries()) {
    if (claim.unit !== base.unit && (isBesidePart(shadow, claim, base) || (at === 0 && TURNS.test(claim.unit))))
      continue
    if (claim.unit !== base.unit || !claim.isSure || Number(claim.value) >= Number(base.value)) break
    const last = found.at(-1)
    if (last !== undefined) {
      const next = markBetween(shadow, last, claim)
      if (next === undefined || (mark !== undefined && next !== mark)) break
      mark = next
    }
    found.push(claim)
  }
  return found
}

/** The mark that holds one part and the next apart; none where the list is over between them. */
function markBetween(shadow: string, last: Claim, claim: Claim): string | undefined {
  const words = between(shadow, last, claim).replace(/\([^()\d]*\)/g, '')
  const mark = /[、,;]/.exec(words)?.[0]
  const isOver = (GROUP.test(claim.before) ? BREAK_OF_GROUPS : BREAK).test(words) || NESTED.test(words)
  const isApart = (mark !== ';' && words.includes(';')) || (TIME.test(claim.before) && !TIME.test(last.before))
  return isOver || isApart || words.length > LONGEST ? undefined : mark
}

/** 12户18.6万元, 16人补缴3.12万元: how many a part is of, right before it; 5000万元以上项目4个: the mark it is named by. */
const isBesidePart = (shadow: string, claim: Claim, base: Claim): boolean =>
  (base.unit !== MONEY && claim.unit === MONEY && !claim.isSure) ||
  (base.unit === MONEY &&
    claim.unit !== MONEY &&
    /^\p{Script=Han}{0,6}[\d.]+[万亿]?元/u.test(shadow.slice(claim.span.end, claim.span.end + 16)))
