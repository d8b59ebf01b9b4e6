/** The way to a value: keys and indexes. */
export type DataPath = readonly PropertyKey[]

/** `phrases[3].words[2]`. */
export const placeOf = (path: DataPath): string =>
  path.reduce<string>(
    (place, step) =>
      typeof step === 'number' ? `${place}[${step}]` : `${place}${place === '' ? '' : '.'}${String(step)}`,
    '',
  )

/** Where the values of a JSON text stand, and the fields that one object names twice, of which JSON keeps only the last. */
export interface JsonPlaces {
  readonly offsetOf: ReadonlyMap<string, number>
  readonly repeated: readonly { readonly path: DataPath; readonly at: number }[]
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g

interface Level {
  /** The index in a list; null in an object. */
  index: number | null
  key: string
  readonly keys: Set<string>
}

/** One pass over a text that JSON.parse has taken. */
export function jsonPlaces(text: string): JsonPlaces {
  const offsetOf = new Map<string, number>()
  const repeated: { path: DataPath; at: number }[] = []
  const levels: Level[] = []
  const path = (): DataPath => levels.map(({ index, key }) => index ?? key)
  let isKey = false
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    const level = levels.at(-1)
    if (token === '}' || token === ']') {
      levels.pop()
      isKey = false
    } else if (token === ',') {
      if (level !== undefined && level.index !== null) level.index++
      isKey = level !== undefined && level.index === null
    } else if (token === ':') isKey = false
    else if (isKey && level !== undefined) {
      level.key = String(JSON.parse(token))
      if (level.keys.has(level.key)) repeated.push({ path: path(), at })
      level.keys.add(level.key)
    } else {
      offsetOf.set(placeOf(path()), at)
      if (token === '{') levels.push({ index: null, key: '', keys: new Set() })
      if (token === '[') levels.push({ index: 0, key: '', keys: new Set() })
      isKey = token === '{'
    }
  }
  return { offsetOf, repeated }
}

/** From 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
