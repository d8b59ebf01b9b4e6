import { defineConfig } from 'vitest/config'

/** Tests of properties: the suite of every change draws the same cases each time, the long sweeps new ones. */
const OF_CHANCE = [
  'test/properties.test.ts',
  'test/{emit,language,notice}/*.test.ts',
  'test/extract/{calendar,find,forms}.test.ts',
  'test/evaluate/{draw,table,tally,written-values}.test.ts',
  'test/enrich/{ground,pace}.test.ts',
]

/** `vitest run` is the suite of every change; `--mode deep` the long sweeps. */
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'deep' ? ['test/**/*.deep.ts', ...OF_CHANCE] : ['test/**/*.test.ts'],
    // What tests leave in the temporary folder goes after each file, and what files leave that are skipped after all.
    globalSetup: 'test/own-temporary.ts',
    setupFiles: ['test/own-temporary-of-file.ts', ...(mode === 'deep' ? [] : ['test/same-chance.ts'])],
    testTimeout: mode === 'deep' ? 600_000 : 120_000,
    hookTimeout: mode === 'deep' ? 600_000 : 120_000,
    maxWorkers: '100%',
    // The modules are pure: files of one worker may share them, which saves a third of the time.
    isolate: false,
  },
}))
