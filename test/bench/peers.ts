import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A package of npm that reads values out of Chinese text, asked for one line of text. */
export interface Peer {
  readonly name: string
  readonly finds: string
  readonly read: (line: string) => number
}

const PACKAGES = { 'chrono-node': '2.10.3', '@microsoft/recognizers-text-suite': '1.3.1' } as const

interface Chrono {
  readonly zh: { readonly hans: { readonly parse: (text: string, reference: Date) => readonly unknown[] } }
}

type Recognize = (text: string, culture: string) => readonly unknown[]

const KINDS = [
  'recognizeNumber',
  'recognizeOrdinal',
  'recognizePercentage',
  'recognizeNumberRange',
  'recognizeAge',
  'recognizeCurrency',
  'recognizeDimension',
  'recognizeTemperature',
  'recognizeDateTime',
  'recognizePhoneNumber',
  'recognizeEmail',
  'recognizeURL',
]

/** Installs the peers into a folder of their own (they are no dependencies); null, and said loudly, where npm cannot. */
export function loadPeers(): readonly Peer[] | null {
  const folder = path.join(tmpdir(), 'zhenggai-bench-peers')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
  const missing = Object.keys(PACKAGES).filter((name) => !existsSync(path.join(folder, 'node_modules', name)))
  if (missing.length > 0) {
    const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`)
    const run = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...wanted], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    if (run.status !== 0) {
      console.warn(
        `!! 同类工具未能安装,跳过比较 The peers could not be installed and are skipped:\n${run.stderr ?? ''}`,
      )
      return null
    }
  }
  const require = createRequire(path.join(folder, 'package.json'))
  const chrono = require('chrono-node') as Chrono
  const suite = require('@microsoft/recognizers-text-suite') as Readonly<Record<string, Recognize | undefined>>
  const reference = new Date(2025, 0, 1)
  const all = KINDS.flatMap((kind) => suite[kind] ?? [])
  return [
    {
      name: `chrono-node ${PACKAGES['chrono-node']} zh.hans`,
      finds: '日期 dates',
      read: (line) => chrono.zh.hans.parse(line, reference).length,
    },
    {
      name: `@microsoft/recognizers-text-suite ${PACKAGES['@microsoft/recognizers-text-suite']} zh-cn`,
      finds: `${all.length} 类 kinds`,
      read: (line) => all.reduce((sum, recognize) => sum + attempt(() => recognize(line, 'zh-cn').length), 0),
    },
  ]
}

/** Some lines make a peer throw; its time counts all the same. */
function attempt(work: () => number): number {
  try {
    return work()
  } catch {
    return 0
  }
}
