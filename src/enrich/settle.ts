import { hash } from 'node:crypto'
import type { Proposal, Refusal } from '../notice/llm-pass.ts'
import type { Ask } from './ask.ts'
import { ground, isHalf } from './ground.ts'
import { instructs } from './instructions.ts'
import type { Offered } from './reply.ts'
import type { Placed, Scene } from './task.ts'

/** What became of one answer. */
export interface Settled {
  readonly proposals: readonly Proposal[]
  readonly refused: readonly Refusal[]
}

interface Kept extends Placed {
  readonly quote: string
  readonly span: Proposal['span']
}

/** What an answer offers, each thing with its words found, or refused. */
export function settle(offered: readonly Offered[], ask: Ask, scene: Scene, model: string): Settled {
  const refused: Refusal[] = []
  const kept: Kept[] = []
  for (const one of offered) {
    const placed = placeOne(one, ask, scene)
    if (typeof placed === 'string') refused.push(placed)
    else if (kept.some((other) => slotOf(other) === slotOf(placed) && other.value === placed.value))
      refused.push('repeated')
    else kept.push(placed)
  }
  const torn = (one: Kept) => ask.task.single && kept.some((other) => other !== one && slotOf(other) === slotOf(one))
  const proposals = kept.flatMap((one) => {
    if (torn(one)) refused.push('several_values')
    return torn(one) ? [] : [proposalOf(one, ask, scene, model)]
  })
  return { proposals, refused }
}

const slotOf = ({ target, field }: Placed): string => `${target} ${field}`

function placeOne({ value, quote }: Offered, { task, prompt, slot }: Ask, scene: Scene): Kept | Refusal {
  const words = scene.words.slice(slot.span)
  const found = ground(quote, words)
  if (typeof found === 'string') return found
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(words.slice(found.start, found.end))) return 'quote_empty'
  if (isHalf(words, found.start, found.end, task.ofState)) return 'half_quote'
  const exact = words.slice(found.start, found.end)
  if (instructs(exact)) return 'instruction_in_quote'
  const plain = value.trim()
  if (prompt.values !== null && !prompt.values.includes(plain)) return 'value_unknown'
  const own = prompt.values === null ? wordsIn(plain, exact) : plain
  if (own === null) return 'value_not_in_quote'
  const span = scene.words.spanIn(slot.span, found.start, found.end)
  const placed = task.place({ value: own, quote: exact, span }, slot, scene)
  return typeof placed === 'string' ? placed : { ...placed, quote: exact, span }
}

/** A free value as it stands in the quote; null where it does not, or is a bare number. */
function wordsIn(value: string, quote: string): string | null {
  const found = ground(value, quote)
  if (typeof found === 'string') return null
  const own = quote.slice(found.start, found.end)
  return /\p{Script=Han}|[A-Za-z]/u.test(own.replace(/[〇零一二两三四五六七八九十百千万亿个项条名人次元]/g, ''))
    ? own
    : null
}

function proposalOf(
  { target, field, value, quote, span, state }: Kept,
  ask: Ask,
  scene: Scene,
  model: string,
): Proposal {
  const { name, sha256 } = ask.prompt
  const key = hash('sha256', JSON.stringify([ask.task.name, target, field, value, quote]), 'hex').slice(0, 10)
  const id = `${scene.record.id}/x/${ask.task.name}/${key}`
  return { id, target, field, value, quote, span, state, by: { prompt: name, sha256, model } }
}

/** Proposals of a notice in reading order, each with an id of its own. */
export function inOrder(proposals: readonly Proposal[]): Proposal[] {
  const sorted = [...proposals].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  const given = new Map<string, number>()
  return sorted.map((one) => {
    const times = (given.get(one.id) ?? 0) + 1
    given.set(one.id, times)
    return times === 1 ? one : { ...one, id: `${one.id}~${times}` }
  })
}
