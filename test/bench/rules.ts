import { performance } from 'node:perf_hooks'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { extract } from '../../src/extract/index.ts'
import { readHead } from '../../src/head/index.ts'
import { ingest } from '../../src/ingest/index.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { normalize } from '../../src/normalize/index.ts'
import { readOutline } from '../../src/outline/index.ts'
import { readProblems } from '../../src/problems/index.ts'
import { fixtureNames, readFixture } from '../golden/fixtures.ts'

/**
 * `npm run bench`: a notice of 10,000 characters through the rules pass (everything between reading and writing), in
 * characters a second, beside one cut of the same text by the segmenter.
 */
const LENGTH = 10_000
const ROUNDS = 40
const silent = () => undefined

const body = fixtureNames()
  .map((name) => new TextDecoder().decode(readFixture(name, 'source.txt')))
  .sort((a, b) => b.length - a.length)
let text = ''
for (let n = 0; text.length < LENGTH; n++) text += `${body[n % body.length]}\n`
text = text.slice(0, LENGTH)

const knowledge = loadKnowledge()
const raw = await ingest(new TextEncoder().encode(text), 'bench.txt', silent)

const notice = normalize(raw, knowledge, silent)
const outline = readOutline(notice, knowledge, silent)
const facts = extract(notice, outline, knowledge, silent)
const head = readHead(notice, outline, facts, knowledge, silent)
const stages: Readonly<Record<string, () => unknown>> = {
  normalize: () => normalize(raw, knowledge, silent),
  outline: () => readOutline(notice, knowledge, silent),
  extract: () => extract(notice, outline, knowledge, silent),
  head: () => readHead(notice, outline, facts, knowledge, silent),
  problems: () => readProblems(notice, outline, facts, head.kind.value, knowledge, silent),
}
const rules = () => {
  for (const stage of Object.values(stages)) stage()
}
const jieba = Jieba.withDict(dict)
const cut = () => jieba.cut(text, true).length

/** The median of many rounds, taken in turn so that both see the same machine. */
const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

for (let n = 0; n < 5; n++) rules()
const pairs = Array.from({ length: ROUNDS }, () => [timed(rules), timed(cut)] as const)
const [ours, theirs] = [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))]
const speed = (milliseconds: number) => Math.round(text.length / (milliseconds / 1000)).toLocaleString('en-US')
const found = readProblems(notice, outline, facts, head.kind.value, knowledge, silent).length
console.log(`文本 ${text.length} 字,问题 ${found} 个,事实 ${facts.length} 条,各 ${ROUNDS} 轮取中位`)
for (const [name, stage] of Object.entries(stages)) {
  const times = Array.from({ length: ROUNDS }, () => timed(stage))
  console.log(`  ${name.padEnd(10)} ${median(times).toFixed(2)} ms`)
}
console.log(`规则   ${ours.toFixed(2)} ms  ${speed(ours)} 字/秒`)
console.log(`分词   ${theirs.toFixed(2)} ms  ${speed(theirs)} 字/秒  (@node-rs/jieba cut)`)
console.log(`规则用时为一次分词的 ${(ours / theirs).toFixed(2)} 倍`)
