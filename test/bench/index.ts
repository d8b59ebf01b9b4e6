/** `npm run bench [-- NAME]`: one of the benchmarks; without a name that of the rules. */
const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  rules: () => import('./rules.ts'),
  notices: () => import('./notices.ts'),
  archive: () => import('./archive.ts'),
  formats: () => import('./formats.ts'),
  wording: () => import('./wording.ts'),
  refresh: () => import('./refresh.ts'),
}

const name = process.argv[2] ?? 'rules'
const bench = BENCHES[name]
if (bench === undefined) {
  console.error(`没有 ${name};有:${Object.keys(BENCHES).join(' ')}`)
  process.exit(2)
}
await bench()
