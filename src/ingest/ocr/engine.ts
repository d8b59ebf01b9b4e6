import path from 'node:path'
import type { OcrOption, Sidecar } from '../../notice/ocr.ts'
import { parseOutput } from './output.ts'
import { outputOf, SPAWN_LIMITS, type SpawnLimits } from './spawn.ts'
import type { OcrPage } from './words.ts'

/** What gives the words of images. */
export interface OcrEngine {
  /** As the record names it (`source.ocr`). */
  readonly name: string
  /** Reads one image file, of one page or several; throws OcrFailure. Null where the words are at hand already. */
  readonly read: ((image: string, folder: string) => Promise<OcrPage[]>) | null
  /** Words at hand: what stands in the file beside. */
  readonly ready: readonly OcrPage[]
}

const LANGUAGE = 'chi_sim'

async function ask(argv: readonly string[]): Promise<string> {
  const bytes = await outputOf(argv, '.', { milliseconds: 20_000, bytes: 1024 * 1024 })
  return new TextDecoder().decode(bytes)
}

/** What tesseract there is: its version, and whether it knows Chinese; null where there is none. */
export async function tesseractThere(): Promise<{ version: string; chinese: boolean } | null> {
  try {
    const version = /tesseract\s+v?([\d.]+\S*)/.exec(await ask(['tesseract', '--version']))?.[1]
    const languages = (await ask(['tesseract', '--list-langs'])).split(/\s+/)
    return { version: version ?? '?', chinese: languages.includes(LANGUAGE) }
  } catch {
    return null
  }
}

/** The name of the tesseract that is there, as records have it; null where there is none that knows Chinese. */
export async function tesseractName(): Promise<string | null> {
  const there = await tesseractThere()
  return there?.chinese ? `tesseract ${there.version} ${LANGUAGE}` : null
}

/** How a reader is to have images recognised. */
export interface OcrRequest {
  readonly option: OcrOption
  readonly sidecar: Sidecar | null
  readonly limits?: SpawnLimits
}

/** Makes an engine ready; nothing is started before the first image. Null where nothing stands beside the notice. */
export function openOcr({ option, sidecar, limits = SPAWN_LIMITS }: OcrRequest): OcrEngine | null {
  if (option.by === 'sidecar')
    return sidecar === null ? null : { name: `sidecar ${sidecar.name}`, read: null, ready: parseOutput(sidecar.bytes) }
  if (option.by === 'tesseract')
    return {
      name: option.engine,
      read: async (image, folder) => parseOutput(await outputOf(tesseractOn(image), folder, limits)),
      ready: [],
    }
  const { argv } = option
  return {
    name: path.basename(argv[0] ?? ''),
    read: async (image, folder) => parseOutput(await outputOf(withImage(argv, image), folder, limits)),
    ready: [],
  }
}

const tesseractOn = (image: string): string[] => ['tesseract', image, 'stdout', '-l', LANGUAGE, '--psm', '3', 'hocr']

function withImage(argv: readonly string[], image: string): string[] {
  const filled = argv.map((word) => word.replaceAll('{image}', image))
  return argv.some((word) => word.includes('{image}')) ? filled : [...filled, image]
}
