import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { discover, enrichArchive, extractInto } from '../../src/batch/index.ts'
import { openPass } from '../../src/enrich/index.ts'
import { LLM_TASKS, type LlmClock, type LlmPass, type LlmReport, type LlmSettings } from '../../src/notice/llm-pass.ts'
import { recordFile } from '../../src/notice/record/canonical.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { knowledge } from '../notice-of.ts'
import { type Behaviour, type RunningServer, serve } from './server.ts'

/** A clock that waits for nothing and writes down how long it would have waited. */
export function quickClock(): LlmClock & { readonly waits: number[] } {
  const waits: number[] = []
  let time = 0
  return {
    waits,
    now: () => time,
    chance: () => 0.5,
    sleep: async (milliseconds) => {
      waits.push(milliseconds)
      time += milliseconds
    },
  }
}

export const settingsFor = (url: string, parts: Partial<LlmSettings> = {}): LlmSettings => ({
  baseUrl: url,
  apiKey: 'none',
  model: 'test-model',
  tasks: LLM_TASKS,
  concurrency: 2,
  callsPerMinute: null,
  tokensPerMinute: null,
  timeout: 5000,
  budget: null,
  price: null,
  cache: null,
  ...parts,
})

export const TASKED: readonly string[] = LLM_TASKS

/** A notice without a single label, with something open for every task. */
export const OPEN_NOTICE = `中共青禾县水利局党组关于巡察整改进展情况的通报
根据县委统一部署,2024年3月15日至4月30日,县委第三巡察组对县水利局党组开展了巡察,7月26日反馈了意见。现予公布。
一、反馈问题整改情况
县委巡察组指出我局还有一些薄弱之处,其中水库值班记录由他人代签,汛期物资台账与库内实物对不上数,须与下列各项一并整改并报告。
(一)关于河道管护不到位的问题
一是清理河道12公里,更换标识牌36块。二是由河湖中心牵头,农水股配合,逐段登记。沿线乱象已经没有了。
(二)关于叮当作响的问题
一是印发通知2份。二是余下的清淤任务眼下推不动,走访群众35户。
(三)关于“学习不深入”的问题
整改结果:已完成
整改情况:学习制度由办公室起草。
联系电话:0839-4202020
`

export interface Ran {
  readonly server: RunningServer
  /** As the archive holds it after the pass. */
  readonly record: NoticeRecord
  readonly text: string
  /** What the rules alone give, as the file would be. */
  readonly plain: NoticeRecord
  readonly report: LlmReport
  readonly waits: readonly number[]
}

/** The parts of a record that a model must leave as they are, in bytes. */
export const setAside = (record: NoticeRecord): string =>
  recordFile({
    ...record,
    proposals: [],
    run: { tool_version: '', build_sha256: '', options_sha256: '', rules_sha256: '' },
  })

const read = (archive: string, id: string): string =>
  readFileSync(path.join(archive, 'records', id.slice(1, 3), `${id}.json`), 'utf8')

/** What the rules alone give of a notice, read once for all who ask. */
const plains = new Map<string, Promise<string>>()

function plainIn(folder: string, notice: string): Promise<string> {
  const archive = path.join(folder, 'without')
  const plain = extracted(archive, folder, null).then(([id]) => read(archive, id!))
  plains.set(notice, plain)
  return plain
}

/** A whole run into an archive against a server that behaves so; the archive is gone afterwards. */
export async function runAgainst(
  behave: Behaviour,
  { notice = OPEN_NOTICE, settings = {} }: { notice?: string; settings?: Partial<LlmSettings> } = {},
): Promise<Ran> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-llm-'))
  const server = await serve(behave)
  try {
    writeFileSync(path.join(folder, 'a.txt'), notice)
    const cache = path.join(folder, 'with', 'cache')
    const clock = quickClock()
    const pass = openPass(
      settingsFor(server.url, { cache, ...settings }),
      knowledge,
      { onWarning: () => undefined },
      clock,
    )
    const plain = await (plains.get(notice) ?? plainIn(folder, notice))
    const [id] = await extracted(path.join(folder, 'with'), folder, pass)
    const text = read(path.join(folder, 'with'), id!)
    return {
      server,
      text,
      record: JSON.parse(text) as NoticeRecord,
      plain: JSON.parse(plain) as NoticeRecord,
      report: pass.report(),
      waits: clock.waits,
    }
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads the .txt files of a folder into an archive, and asks about them; gives the ids. */
export async function extracted(archive: string, folder: string, pass: LlmPass | null): Promise<string[]> {
  const input = discover([`${folder}/*.txt`], archive)
  const options = { jobs: 0, ...(pass === null ? {} : { llm: pass.option }) }
  const ids: string[] = []
  for await (const { row } of extractInto(archive, input, options)) if (row.notice !== null) ids.push(row.notice)
  if (pass !== null)
    for await (const _ of enrichArchive(archive, input, options, { pass, allowed: () => true, width: 4 }));
  return ids
}
