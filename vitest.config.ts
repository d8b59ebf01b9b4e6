import { defineConfig } from 'vitest/config'

/** Tests of properties: the suite of every change draws the same cases each time, the long sweeps new ones. */
const OF_CHANCE = [
  'test/properties.test.ts',
  'test/{emit,language,notice}/*.test.ts',
  'test/extract/{calendar,find,forms}.test.ts',
  'test/evaluate/{draw,table,tally,written-values}.test.ts',
  'test/enrich/{ground,pace}.test.ts',
]

/** What measures processor time has a process of its own: in one shared with other files it takes several times as long, and measures that too. */
const OF_TIME = ['test/extract/speed.test.ts']

/** `vitest run` is the suite of every change; `--mode deep` the long sweeps. */
export default defineConfig(({ mode }) => {
  const isDeep = mode === 'deep'
  const common = {
    // What tests leave in the temporary folder goes after each file, and what files leave that are skipped after all.
    globalSetup: 'test/own-temporary.ts',
    setupFiles: ['test/own-temporary-of-file.ts', ...(isDeep ? [] : ['test/same-chance.ts'])],
    testTimeout: isDeep ? 600_000 : 120_000,
    hookTimeout: isDeep ? 600_000 : 120_000,
  }
  const include = isDeep ? ['test/**/*.deep.ts', ...OF_CHANCE] : ['test/**/*.test.ts']
  return {
    test: {
      maxWorkers: '100%',
      projects: [
        // The modules are pure: files of one worker may share them, which saves a third of the time.
        { test: { ...common, name: 'shared', include, exclude: OF_TIME, isolate: false } },
        ...(isDeep ? [] : [{ test: { ...common, name: 'apart', include: OF_TIME, isolate: true } }]),
      ],
    },
  }
})
