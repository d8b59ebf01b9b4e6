import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { fixtureNames, readFixture, sourcesOf } from '../golden/fixtures.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

/** The sources compiled as they ship, into a folder of their own: what a loader adds to them is not measured. */
export function compiled(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-bench-'))
  const options = ['-p', 'tsconfig.build.json', '--outDir', path.join(folder, 'src'), '--declaration', 'false']
  const compiler = path.join(ROOT, 'node_modules', '.bin', 'tsc')
  spawnSync(compiler, options, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })
  for (const name of ['data', 'node_modules']) symlinkSync(path.join(ROOT, name), path.join(folder, name), 'junction')
  writeFileSync(path.join(folder, 'package.json'), readFileSync(path.join(ROOT, 'package.json')))
  return path.join(folder, 'src')
}

const silent = () => undefined

/** The stages between reading and writing on one text, each fed by those before it. */
export interface Stages {
  readonly stages: Readonly<Record<string, () => unknown>>
  readonly all: () => unknown
  /** As far as the values go: what peers do. */
  readonly values: () => unknown
  readonly found: { readonly problems: number; readonly facts: number }
}

export interface Bench {
  readonly stagesOf: (text: string) => Promise<Stages>
  /** Milliseconds that the segmenter was asked for since the last call. */
  readonly segmenting: () => number
  /** Cuts a whole text into words, for comparison. */
  readonly cut: (text: string) => unknown
}

export async function loadBench(): Promise<Bench> {
  const folder = compiled()
  const load = (file: string) => import(pathToFileURL(path.join(folder, file)).href)
  const { ingest }: typeof import('../../src/ingest/index.ts') = await load('ingest/index.js')
  const { normalize }: typeof import('../../src/normalize/index.ts') = await load('normalize/index.js')
  const { readOutline }: typeof import('../../src/outline/index.ts') = await load('outline/index.js')
  const { extract }: typeof import('../../src/extract/index.ts') = await load('extract/index.js')
  const { readHead }: typeof import('../../src/head/index.ts') = await load('head/index.js')
  const { readProblems }: typeof import('../../src/problems/index.ts') = await load('problems/index.js')
  const { ratesOf }: typeof import('../../src/problems/rates.ts') = await load('problems/rates.js')
  const { audit }: typeof import('../../src/audit/index.ts') = await load('audit/index.js')
  const { blankReading }: typeof import('../../src/notice/reading.ts') = await load('notice/reading.js')
  const { loadKnowledge }: typeof import('../../src/knowledge.ts') = await load('knowledge.js')
  const loaded = loadKnowledge()
  let spent = 0
  const knowledge = {
    ...loaded,
    segment: (clause: string) => {
      const start = performance.now()
      const words = loaded.segment(clause)
      spent += performance.now() - start
      return words
    },
  }
  return {
    segmenting() {
      const sum = spent
      spent = 0
      return sum
    },
    cut: (text) => loaded.segment(text).length,
    async stagesOf(text) {
      const raw = await ingest(new TextEncoder().encode(text), 'bench.txt', silent)
      const notice = normalize(raw, knowledge, silent)
      const outline = readOutline(notice, knowledge, silent)
      const facts = extract(notice, outline, knowledge, silent)
      const head = readHead(notice, outline, facts, knowledge, silent)
      const kind = head.kind.value
      const problems = readProblems(notice, outline, facts, kind, knowledge, silent)
      const reading = Object.assign(blankReading(raw, ratesOf(problems, head.totals)), {
        text: notice,
        outline,
        facts,
        head,
        problems,
      })
      const stages = {
        normalize: () => normalize(raw, knowledge, silent),
        outline: () => readOutline(notice, knowledge, silent),
        extract: () => extract(notice, outline, knowledge, silent),
        head: () => readHead(notice, outline, facts, knowledge, silent),
        problems: () => readProblems(notice, outline, facts, kind, knowledge, silent),
        audit: () => audit(reading, knowledge),
      }
      const all = () => {
        for (const stage of Object.values(stages)) stage()
      }
      const values = () => {
        stages.normalize()
        stages.outline()
        stages.extract()
      }
      return { stages, all, values, found: { problems: problems.length, facts: facts.length } }
    },
  }
}

/** A text of the given length out of the fixtures, the longest first. */
export function benchText(length: number): string {
  const body = fixtureNames()
    .filter((name) => sourcesOf(name).includes('source.txt'))
    .map((name) => new TextDecoder().decode(readFixture(name, 'source.txt')))
    .sort((a, b) => b.length - a.length)
  let text = ''
  for (let n = 0; text.length < length; n++) text += `${body[n % body.length]}\n`
  return text.slice(0, length)
}
