import { importsOf, resolved, type Sources, withoutComments } from './sources.ts'

/** Each law takes sources and returns what breaks it, one line a fault: so a test can plant a fault and see it found. */
export type Law = (sources: Sources) => string[]

export const PURE = [
  'notice',
  'language',
  'normalize',
  'outline',
  'extract',
  'head',
  'problems',
  'audit',
  'emit',
  'compare',
]

const STAGES = ['ingest', 'normalize', 'outline', 'extract', 'head', 'problems', 'audit', 'enrich', 'emit']
const RECORDS_ONLY = ['archive', 'compare', 'evaluate', 'report', 'serve']

/**
 * What the files of a folder (or a file of src/ itself) may import of ours; null for all. Language knows nothing of notices:
 * of their nouns it may use a stretch of text and no other.
 */
function allowed(part: string): readonly string[] | null {
  if (part === 'language') return ['language', 'span.ts']
  if (part === 'notice') return ['notice']
  if (STAGES.includes(part)) return [part, 'notice', 'language']
  if (part === 'archive') return ['archive', 'compare', 'evaluate', 'notice', 'knowledge.ts', 'build.ts']
  if (RECORDS_ONLY.includes(part)) return [part, 'notice', 'knowledge.ts', 'build.ts']
  if (part === 'knowledge.ts') return ['notice', 'language', 'segmenter.ts']
  if (part === 'segmenter.ts') return []
  if (part === 'build.ts') return []
  if (part === 'pipeline.ts') return [...STAGES, 'notice', 'options.ts']
  if (part === 'options.ts') return ['notice', 'segmenter.ts', 'build.ts']
  if (part === 'files.ts') return ['ingest']
  if (part === 'pack.ts') return ['notice', 'knowledge.ts']
  if (part === 'batch')
    return ['batch', 'pipeline.ts', 'options.ts', 'files.ts', 'notice', 'knowledge.ts', 'pack.ts', 'build.ts']
  return null
}

/** `src/notice/span.ts` is of notice, `src/cli.ts` of cli.ts. */
export const partOf = (file: string): string => file.split('/')[1] ?? ''

/** Law 1: stages import notice, language and themselves, never each other. */
export const importDirection: Law = (sources) =>
  [...sources].flatMap(([file, source]) => {
    const may = allowed(partOf(file))
    if (may === null) return []
    return importsOf(source).flatMap((specifier) => {
      const target = resolved(file, specifier)
      if (target === null || !target.startsWith('src/') || may.includes(partOf(target))) return []
      if (may.includes('span.ts') && target === 'src/notice/span.ts') return []
      return [`${file} imports ${target}`]
    })
  })

/** The packages that pure folders may use: pure themselves. */
const PURE_PACKAGES: Readonly<Record<string, readonly string[]>> = { notice: ['zod'], language: ['opencc-js/t2cn'] }

const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bMath\.random\b/, 'chance'],
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.|\bhrtime\b/, 'the clock'],
  [/\bnew Date\(\s*['"`]/, 'the local time zone'],
  [/\bprocess\./, 'the process'],
  [/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/, 'the network'],
  [/\bconsole\./, 'the terminal'],
  [/\bset(?:Timeout|Interval|Immediate)\(/, 'a timer'],
  [/\bimport\.meta\b|\bglobalThis\b|\brequire\(/, 'its surroundings'],
  [/\bcrypto\./, 'a global'],
  [/\btoLocale\w*\(|\bIntl\.|\blocaleCompare\(/, 'the locale of the machine'],
]

/** Law 2: no file, network, process, clock or chance in the pure folders. */
export const purity: Law = (sources) =>
  [...sources].flatMap(([file, source]) => {
    const part = partOf(file)
    if (!PURE.includes(part)) return []
    const packages = importsOf(source)
      .filter((specifier) => resolved(file, specifier) === null && !PURE_PACKAGES[part]?.includes(specifier))
      .map((specifier) => `${file} imports ${specifier}`)
    const code = withoutComments(source)
    const uses = IMPURE.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${file} uses ${what}`)
    return [...packages, ...uses]
  })

const VAGUE = ['utils', 'util', 'helpers', 'helper', 'core', 'common', 'misc', 'shared', 'lib']

/** Law 1: no folder, and no file, that could hold anything. */
export const vagueNames: Law = (sources) =>
  [...sources.keys()].filter((file) => file.split('/').some((part) => VAGUE.includes(part.replace(/\.ts$/, ''))))

/** Where a program of ours starts: the command line, the library, and the process that reads files for a batch. */
const ENTRANCES = ['src/cli.ts', 'src/index.ts', 'src/batch/worker.ts']

/** Every file of src/ can be reached from an entrance. */
export const orphans: Law = (sources) => {
  const reached = new Set<string>()
  const visit = (file: string) => {
    const source = sources.get(file)
    if (source === undefined || reached.has(file)) return
    reached.add(file)
    for (const specifier of importsOf(source)) visit(resolved(file, specifier) ?? '')
  }
  for (const door of ENTRANCES) visit(door)
  return [...sources.keys()].filter((file) => file.startsWith('src/') && !reached.has(file))
}

/** Every import of ours names a file that is there, with its ending. */
export const danglingImports: Law = (sources) =>
  [...sources].flatMap(([file, source]) =>
    importsOf(source).flatMap((specifier) => {
      const target = resolved(file, specifier)
      return target === null || !/\.m?ts$/.test(target) || sources.has(target) ? [] : [`${file} imports ${target}`]
    }),
  )

/** No path is ever made from the pathname of a URL: it is percent-coded, and wrong on Windows. */
export const pathsFromUrls: Law = (sources) =>
  [...sources].flatMap(([file, source]) =>
    /[.]pathname\b/.test(withoutComments(source)) ? [`${file} makes a path of a URL`] : [],
  )

const READING = ['language', 'normalize', 'outline', 'extract', 'head', 'problems', 'audit', 'emit']

/** Whatever reads a notice takes `flatMap` from the language: that of arrays costs V8 several times as much. */
export const slowFlatMaps: Law = (sources) =>
  [...sources].flatMap(([file, source]) =>
    READING.includes(partOf(file)) && /(?<!\.\.)\.flatMap\b/.test(withoutComments(source))
      ? [`${file} calls the flatMap of arrays`]
      : [],
  )

/** About 200 lines hold one meaning; what grows beyond this holds two, and is parted by meaning. */
const LONGEST = 250

export const longFiles: Law = (sources) =>
  [...sources].flatMap(([file, source]) => {
    const lines = source.trimEnd().split('\n').length
    return file.startsWith('src/') && lines > LONGEST ? [`${file} has ${lines} lines`] : []
  })

/** Named exports only. */
export const defaultExports: Law = (sources) =>
  [...sources].flatMap(([file, source]) =>
    file.startsWith('src/') && /^export default\b/m.test(source) ? [`${file} has a default export`] : [],
  )

/** Whoever imports a file, by that file. */
function importers(sources: Sources): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>()
  for (const [file, source] of sources)
    for (const target of new Set(importsOf(source).map((specifier) => resolved(file, specifier)))) {
      if (target !== null) by.set(target, [...(by.get(target) ?? []), file])
    }
  return by
}

/** What is exported is named by a file that imports it: all else is private, or gone. Types of what is exported may be. */
export const unusedExports: Law = (sources) => {
  const by = importers(sources)
  const words = new Map([...sources].map(([file, source]) => [file, new Set(source.match(/[\w$]+/g))]))
  return [...sources].flatMap(([file, source]) =>
    Array.from(source.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm), ([, name]) => name!)
      .filter((name) => file.startsWith('src/') && !by.get(file)?.some((other) => words.get(other)!.has(name)))
      .map((name) => `${file} exports ${name}, which nothing uses`),
  )
}

/** Heavy parts load only when used: nothing that the command line starts with imports them. */
const HEAVY = ['pdfjs-dist', '@node-rs/jieba', '@duckdb', 'openai', 'zod', 'saxes', 'fflate']

export const heavyStart: Law = (sources) =>
  onTheWay(sources, 'src/cli.ts', (file, specifier, target) =>
    target === null && HEAVY.some((name) => specifier === name || specifier.startsWith(`${name}/`))
      ? `${file} loads ${specifier} at the start`
      : null,
  )

/** Whoever hands files out to other processes reads none itself, and need not wait for what would read them. */
export const lightHandingOut: Law = (sources) =>
  onTheWay(sources, 'src/batch/index.ts', (file, _, target) =>
    target === 'src/pipeline.ts' ? `${file} loads the stages at the start` : null,
  )

type FaultOf = (file: string, specifier: string, target: string | null) => string | null

/** What is wrong with the imports of all files that load together with one. */
function onTheWay(sources: Sources, start: string, faultOf: FaultOf): string[] {
  const faults: string[] = []
  const reached = new Set<string>()
  const visit = (file: string) => {
    const source = sources.get(file)
    if (source === undefined || reached.has(file)) return
    reached.add(file)
    for (const specifier of staticImportsOf(source)) {
      const target = resolved(file, specifier)
      const fault = faultOf(file, specifier, target)
      if (fault !== null) faults.push(fault)
      else if (target !== null) visit(target)
    }
  }
  visit(start)
  return faults
}

/**
 * The schemas of data/ and of the record are for who loads and who writes: the stages between take their types alone, so
 * that they run without zod.
 */
export const schemaFree: Law = (sources) =>
  [...sources.keys()].flatMap((file) => {
    const part = partOf(file)
    if (part === 'emit' || part === 'notice' || !PURE.includes(part)) return []
    const reached = new Set<string>()
    const visit = (at: string): boolean => {
      const source = sources.get(at)
      if (source === undefined || reached.has(at)) return false
      reached.add(at)
      return staticImportsOf(source).some((specifier) => specifier === 'zod' || visit(resolved(at, specifier) ?? ''))
    }
    return visit(file) ? [`${file} loads zod`] : []
  })

/** Imports that run when a file is loaded: not types, not `import()`. */
function staticImportsOf(source: string): string[] {
  const lines = withoutComments(source).matchAll(/^(?:import|export)\s(?!type\b)[^;'"]*?from\s+(['"])([^'"\n]+)\1/gm)
  return Array.from(lines, (match) => match[2]!)
}
