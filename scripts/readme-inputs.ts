import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '../src/cli/program.ts'
import type { Terminal } from '../src/cli/terminal.ts'
import { gbk, zipBytes } from '../test/zip-builder.ts'

const notice = (unit: string, n: number): string => `${unit}关于巡察整改进展情况的通报
一、反馈问题整改情况
(一)关于“学习不深入”的问题
整改结果:已完成
整改情况:一是召开党组会议${n}次。
`

/** The commands of the README over inputs of every kind, and what each prints. */
const COMMANDS: readonly (readonly [argv: readonly string[], stdin: string])[] = [
  [['extract', '通报.zip', '-o', '档案一'], ''],
  [['extract', '各县/**/*.{txt,docx}', '-o', '档案二'], ''],
  [['extract', '-', '-o', '档案三'], '各县/青川县/乙.txt\n各县/旺苍县/甲.txt\n'],
  [['extract', '各县', '-o', '档案四', '--path-as', 'county'], ''],
  [['extract', '各县', '-o', '档案五', '--meta', '我的表.csv'], ''],
]

/** One line for each command, behind it what it says, as a shell would show it. */
export async function inputsPicture(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-readme-'))
  const put = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  put('各县/旺苍县/甲.txt', notice('县水利局', 3))
  put('各县/青川县/乙.txt', notice('县林业局', 4))
  put('我的表.csv', '文件,县,反馈时间\n甲.txt,旺苍县,2024-07-26\n丙.txt,剑阁县,2024-08-01\n')
  put(
    '通报.zip',
    zipBytes([{ name: gbk('剑阁县/丁.txt'), data: notice('县教育局', 5) }, { name: '__MACOSX/._丁.txt' }]),
  )
  try {
    const shown: string[] = []
    for (const [argv, stdin] of COMMANDS) shown.push(await shownBy(argv, stdin, folder))
    return shown.join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Flags whose word behind them is no path. */
const NO_PATH = new Set(['--path-as'])

async function shownBy(argv: readonly string[], stdin: string, folder: string): Promise<string> {
  const words: string[] = []
  const terminal: Terminal = {
    out: async (text) => void words.push(text),
    // Rates are of the machine.
    err: (text) => void (text.includes('还需') || words.push(text)),
    lines: async function* () {
      for (const line of stdin.split('\n').filter((one) => one !== '')) yield path.join(folder, line)
    },
    colour: false,
    live: false,
    now: () => 0,
    cores: 0,
    width: 90,
    onInterrupt: () => () => undefined,
    env: {},
  }
  const isPath = (word: string, n: number) => n > 0 && !word.startsWith('-') && !NO_PATH.has(argv[n - 1] ?? '')
  await run(
    argv.map((word, n) => (isPath(word, n) ? path.join(folder, word) : word)),
    terminal,
  )
  const list = stdin === '' ? '' : `find 各县 -name '*.txt' | `
  const typed = argv.map((word) => (/[*{]/.test(word) ? `'${word}'` : word)).join(' ')
  const said = words.join('').replaceAll(folder + path.sep, '')
  return `$ ${list}zhenggai ${typed}\n${said}`
}
