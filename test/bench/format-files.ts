import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fixtureNames, placeOf, sourcesOf } from '../golden/fixtures.ts'

/** A file to read, and the lines it was made from; without them only its cost is looked at. */
export interface FormatFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly truth: readonly string[] | null
  readonly tables: boolean
}

/** Registers are written from tables of their own, not line by line. */
const REGISTER = /hezheng-caizheng|register/

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

function truthOf(name: string): string[] {
  const { text } = JSON.parse(readFileSync(placeOf(name, 'gold.json'), 'utf8')) as { text?: string }
  return linesOf(text ?? readFileSync(placeOf(name, 'source.txt'), 'utf8'))
}

function fixtureFiles(ending: string): FormatFile[] {
  return fixtureNames()
    .filter((name) => sourcesOf(name).includes(`source.${ending}`))
    .map((name) => ({
      name: `fixtures/${name}`,
      bytes: new Uint8Array(readFileSync(placeOf(name, `source.${ending}`))),
      truth: REGISTER.test(name) ? null : truthOf(name),
      tables: REGISTER.test(name),
    }))
}

const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  pdf: [0, 1, 2, 3, 4]
    .flatMap((n) => [`pdf/seed${n}.pdf`, `hand/gov${n}.pdf`])
    .concat([
      'rawpdf/chromium_seed1.pdf',
      'rawpdf/radicals_noactualtext.pdf',
      'hand/register.pdf',
      'hand/register_plain.pdf',
    ]),
  docx: [0, 1, 2, 3, 4].flatMap((n) => [`docx/seed${n}.docx`, `hand/gov${n}.docx`]).concat(['hand/autonum.docx']),
}

function sampleFiles(ending: string): FormatFile[] {
  const shared = process.env.SHARED_DIR
  if (shared === undefined) {
    console.warn('!! 没有 SHARED_DIR,只测本库的样例 The shared samples are not measured')
    return []
  }
  const place = (name: string) => path.join(shared, 'samples', name)
  return (SAMPLES[ending] ?? [])
    .filter((name) => existsSync(place(name)))
    .map((name) => {
      const seed = /(?:seed|gov)(\d)/.exec(name)?.[1] ?? (name.includes('radicals') ? '1' : null)
      const truth = seed === null ? null : linesOf(readFileSync(place(`txt/seed${seed}.txt`), 'utf8'))
      const tables = REGISTER.test(name)
      return { name, bytes: new Uint8Array(readFileSync(place(name))), truth, tables }
    })
}

export const formatFiles = (ending: 'pdf' | 'docx'): FormatFile[] => [...fixtureFiles(ending), ...sampleFiles(ending)]
