import path from 'node:path'
import { thisBuild } from '../build.ts'
import { tesseractThere } from '../files.ts'
import { loadKnowledge } from '../knowledge.ts'
import { CHECKS } from '../notice/checks/index.ts'
import { DataError, wordFault } from '../notice/knowledge/data-error.ts'
import { packIn } from '../pack.ts'
import { EXIT, type Flags, type Shell } from './command.ts'
import { normLines, packLines } from './pack-words.ts'

import { harmless } from './terminal.ts'

const WANTED = '>=20.19'

/** What reads which format, by the module under it. Each is loaded here and nowhere sooner. */
const READERS: readonly { readonly name: string; readonly load: () => Promise<unknown> }[] = [
  { name: 'TXT, CSV, DOC, RTF · TextDecoder gb18030', load: async () => new TextDecoder('gb18030') },
  { name: 'DOCX, XLSX, OFD · fflate', load: () => import('fflate') },
  { name: 'DOCX, XLSX, OFD · saxes', load: () => import('saxes') },
  { name: 'XLSX · numfmt', load: () => import('numfmt') },
  { name: 'HTML, MHTML · parse5', load: () => import('parse5') },
  { name: 'PDF · pdfjs-dist', load: () => import('pdfjs-dist/legacy/build/pdf.mjs') },
  { name: '@node-rs/jieba', load: () => import('@node-rs/jieba') },
]

/** `zhenggai doctor`: what this machine has of what we need. */
export async function doctor(flags: Flags, shell: Shell): Promise<number> {
  const { terminal, say } = shell
  const { version, build_sha256 } = thisBuild()
  const lines: string[] = [say('tool', { version, build: build_sha256.slice(0, 12) })]
  let missing = 0
  const tell = (line: string, well: boolean) => {
    if (!well) missing++
    lines.push(`${well ? '✓' : '✗'} ${line}`)
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  tell(
    say('nodeVersion', { version: process.versions.node, wanted: WANTED }),
    major > 20 || (major === 20 && minor >= 19),
  )
  for (const { name, load } of READERS) {
    const failure = await load().then(() => null, messageOf)
    tell(
      say('readerLine', { name, state: failure === null ? say('present') : `${say('absent')} ${failure}` }),
      failure === null,
    )
  }
  const { data, failure } = dataOf(flags, shell)
  tell(say('dataLine', { state: failure === null ? say('present') : `${say('absent')} ${failure}` }), failure === null)
  lines.push(...data, `✓ ${say('checksLine', { count: Object.keys(CHECKS).length })}`)
  lines.push(await ocrLine(say))
  lines.push(missing === 0 ? say('doctorWell') : say('doctorIll', { count: missing }))
  await terminal.out(`${lines.map(harmless).join('\n')}\n`)
  return missing === 0 ? EXIT.well : EXIT.broken
}

/** Optional, so its absence is no fault. */
async function ocrLine(say: Shell['say']): Promise<string> {
  const there = await tesseractThere()
  const version = there?.version ?? ''
  const state = there === null ? say('absent') : there.chinese ? `${version} chi_sim` : say('ocrNoChinese', { version })
  return `${there?.chinese ? '✓' : '·'} ${say('ocrLine', { state: state.trim() })}`
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message.split('\n')[0]! : String(error))

/** The norms that ship, and the pack with what it changes; or what is wrong with them. */
function dataOf(flags: Flags, shell: Shell): { readonly data: readonly string[]; readonly failure: string | null } {
  try {
    const pack = typeof flags.pack === 'string' ? packIn(path.resolve(flags.pack)) : null
    const { norms } = pack?.knowledge ?? loadKnowledge()
    return { data: [...(pack === null ? [] : packLines(pack, shell)), ...normLines(norms, shell)], failure: null }
  } catch (error) {
    if (!(error instanceof DataError)) return { data: [], failure: messageOf(error) }
    return { data: [], failure: wordFault(error.file, error.faults[0], shell.language, error.folder) }
  }
}
