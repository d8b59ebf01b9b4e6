import { defineConfig } from 'vitest/config'

/** `vitest run` is the suite of every change; `--mode deep` the long sweeps alone. */
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'deep' ? ['test/**/*.deep.ts'] : ['test/**/*.test.ts'],
    setupFiles: mode === 'deep' ? [] : ['test/same-chance.ts'],
    testTimeout: mode === 'deep' ? 600_000 : 30_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
    // The modules are pure: files of one worker may share them, which saves a third of the time.
    isolate: false,
  },
}))
