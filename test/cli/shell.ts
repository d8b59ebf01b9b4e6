import { mkdtempSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '../../src/cli/program.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line as a shell would, in this process. */
export async function command(
  argv: readonly string[],
  given: Partial<Terminal> & { stdin?: string } = {},
): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(argv, {
    out: async (text) => void out.push(text),
    err: (text) => void err.push(text),
    lines: async function* () {
      yield* (given.stdin ?? '').split('\n')
    },
    colour: false,
    live: false,
    now: Date.now,
    cores: 0,
    width: 100,
    onInterrupt: () => () => undefined,
    env: {},
    ...given,
  })
  return { code, out: out.join(''), err: err.join('') }
}

/** A folder of its own with the given files in it, gone after the tests of the file. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

/** A short notice; `n` makes its words differ. */
export const notice = (n: number | string = 1): string => `中共青禾县水利局党组关于巡察整改进展情况的通报
根据县委统一部署,2024年3月15日至4月30日,县委第三巡察组对县水利局党组开展了巡察,7月26日反馈了意见。现予公布。
一、反馈问题整改情况
(一)关于“学习不深入”的问题
整改结果:已完成
整改情况:一是${n}月召开党组会议3次。二是制定《青禾县水利局学习制度》。
(二)关于河道管护不到位的问题
整改结果:基本完成
整改情况:一是清理河道12公里。
联系电话:0839-4202020
`
