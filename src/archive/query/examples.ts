import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A question that ships, in a file of its own: queries/<name>.sql, its titles in the first lines. */
export interface Example {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly sql: string
}

/** queries/ stands beside src/ in a checkout and beside dist/ in a package. */
const FOLDER = path.join(import.meta.dirname, '..', '..', '..', 'queries')

export const examples = (): Example[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((file) => exampleIn(file.slice(0, -4), readFileSync(path.join(FOLDER, file), 'utf8')))

const exampleIn = (name: string, sql: string): Example => {
  const title = (language: string) => new RegExp(`^-- ${language}: (.+)$`, 'm').exec(sql)?.[1]?.trim() ?? ''
  return { name, zh: title('zh'), en: title('en'), sql }
}
