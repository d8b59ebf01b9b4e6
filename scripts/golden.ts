import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FIXTURES, fixtureNames, placeOf, recordOf } from '../test/golden/fixtures.ts'
import { VIEWS } from '../test/golden/views.ts'

/**
 * `npm run golden` compares every case with its reviewed views; `npm run golden -- --update CASE…` writes those of the named
 * cases, and of no other.
 */
const { values, positionals } = parseArgs({ options: { update: { type: 'boolean' } }, allowPositionals: true })
const names = fixtureNames()
const unknown = positionals.filter((name) => !names.includes(name))
if (unknown.length > 0 || (values.update === true && positionals.length === 0)) {
  console.error(unknown.length > 0 ? `没有这些用例:${unknown.join('、')}` : '--update 要写明用例名')
  process.exit(2)
}
let different = 0
for (const name of positionals.length > 0 ? positionals : names) {
  const record = await recordOf(name)
  for (const [view, write] of Object.entries(VIEWS)) {
    const place = placeOf(name, view)
    const now = write(record)
    const before = existsSync(place) ? readFileSync(place, 'utf8') : null
    if (before === now) continue
    different++
    console.log(`${values.update === true ? '写入' : before === null ? '缺少' : '不同'} ${name}/${view}`)
    if (values.update === true) writeFileSync(place, now)
  }
  if (values.update === true)
    for (const file of readdirSync(placeOf(name, '.'))) if (file.includes('.changed.')) rmSync(placeOf(name, file))
}
console.log(`${FIXTURES}: ${names.length} 个用例,${different} 处${values.update === true ? '写入' : '不同'}`)
process.exitCode = values.update !== true && different > 0 ? 1 : 0
