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
    if (token === ':') isKey = false
    else if (token === ',') isKey = goesOn(level)
    else if (token === '}' || token === ']') {
      levels.pop()
      isKey = false
    } else if (isKey && level !== undefined) {
      if (isRepeated(level, String(JSON.parse(token)))) repeated.push({ path: path(), at })
    } else {
      offsetOf.set(placeOf(path()), at)
      if (token === '{' || token === '[') levels.push(levelOf(token))
      isKey = token === '{'
    }
  }
  return { offsetOf, repeated }
}

const levelOf = (opening: '{' | '['): Level => ({ index: opening === '[' ? 0 : null, key: '', keys: new Set() })

/** Past a comma: true where a key comes next. */
function goesOn(level: Level | undefined): boolean {
  if (level === undefined) return false
  if (level.index !== null) level.index++
  return level.index === null
}

/** Takes a key as the one of the value to come; true where the object has it already. */
function isRepeated(level: Level, key: string): boolean {
  const isKnown = level.keys.has(key)
  level.key = key
  level.keys.add(key)
  return isKnown
}

/** From 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
