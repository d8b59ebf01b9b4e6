import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.join(import.meta.dirname, '..', '..')

/** Source files by their path from the root (`src/notice/span.ts`), with / on every system. */
export type Sources = ReadonlyMap<string, string>

/** Every .ts file under the folders. */
export function readSources(...folders: readonly string[]): Sources {
  const sources = new Map<string, string>()
  const walk = (folder: string) => {
    for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(name)
      else if (entry.name.endsWith('.ts')) sources.set(name, readFileSync(path.join(ROOT, name), 'utf8'))
    }
  }
  for (const folder of folders) walk(folder)
  return sources
}

/** A file's imports: static, re-exported, types and dynamic ones alike. */
export function importsOf(source: string): string[] {
  const code = withoutComments(source)
  const specifiers = code.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\s*\(\s*)(['"])([^'"\n]+)\1/g)
  return Array.from(specifiers, (match) => match[2]!)
}

/** Code without whole-line comments, so that prose about a thing is not taken for its use. */
export const withoutComments = (source: string): string =>
  source
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/\*|\*)/.test(line))
    .join('\n')

/** The file an import of ours names, as a path from the root; null for a package. */
export function resolved(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : null
}
