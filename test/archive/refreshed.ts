import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { openFile } from '../../src/archive/database/database.ts'
import { refresh } from '../../src/archive/index.ts'
import { recordFileOf } from '../../src/archive/places.ts'
import { recordNow } from '../../src/archive/records.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { recordLine } from '../../src/notice/record/canonical.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { folderWith } from '../cli/shell.ts'
import { generate } from '../generator/index.ts'
import { type Random, randomOf } from '../generator/random.ts'
import { writeSynthetic } from './generator/write-archive.ts'
import { archiveOf, extractFolder } from './scene.ts'

/** Every row of every table, also of those that only a refresh goes on from. */
async function tablesAt(place: string): Promise<Map<string, string>> {
  const database = await openFile(place, { write: false })
  const tables = await database.rows(
    "SELECT table_name AS name FROM duckdb_tables() WHERE table_name <> 'zhenggai_meta' ORDER BY 1",
  )
  const all = new Map<string, string>()
  for (const { name } of tables)
    all.set(String(name), JSON.stringify(await database.rows(`SELECT * FROM ${name} ORDER BY ALL`)))
  database.close()
  return all
}

const COUNTIES = ['旺苍县', '苍溪县', '剑阁县', '青川县', '平武县', '梓潼县']
const STEPS = [
  '对全县18个乡镇水库管护站的管护经费逐站核对，补发拖欠的管护员工资12.6万元，管护员在岗情况每周通报',
  '组织力量对河道采砂点开展夜间突击检查，查扣违法采砂船只3艘并移交公安机关处理',
  '在政务大厅设立办不成事反映窗口，受理企业群众反映事项37件并全部回访办结',
  '聘请第三方机构对近三年工程结算逐项复核，核减工程款41.2万元并全部追回国库',
]
const TITLES = [
  '水库管护责任落实不到位',
  '河道采砂监管缺位',
  '政务服务窗口作风不实',
  '工程结算审核把关不严',
  '公务接待管理不规范',
]

/** Now and then a notice told before: a damaged copy of it, or a later stage of its rectification. */
function toldAgain(random: Random, told: string[]): string {
  const text = told.length > 0 && random.chance(0.3) ? random.pick(told) : noticeOf(random)
  told.push(text)
  if (random.chance(0.2)) return [...text].filter((_, n) => n % 41 !== 40).join('')
  return random.chance(0.3) ? `${text.replaceAll('正在整改', '已完成')}\n2025年${random.int(1, 9)}月6日` : text
}

/** A notice of a county, some of its measures those of others in slightly other words; now and then one of the generator's. */
function noticeOf(random: Random): string {
  if (random.chance(0.3)) return generate(random.int(1, 5000)).text
  const unit = `${random.pick(COUNTIES)}${random.pick(['水利局', '住建局'])}`
  const day = `202${random.int(1, 4)}年${random.int(1, 12)}月${random.int(1, 28)}日`
  const items = random
    .some(TITLES, 3)
    .flatMap((title, n) => [
      `（${'一二三'[n]}）${title}`,
      `整改情况：一是${random.pick(STEPS).replace(/\d+/, String(random.int(2, 90)))}；二是${random.pick(STEPS)}。`,
      `整改结果：${random.pick(['已完成', '基本完成', '正在整改'])}。`,
    ])
  return [
    `中共${unit}党组关于县委第三巡察组反馈意见整改进展情况的通报`,
    `根据县委统一部署，县委第三巡察组对${unit}党组开展了巡察。${day}，县委第三巡察组反馈了巡察意见。现将整改进展情况予以公布。联系人：张小敏，电话13812345678。`,
    '一、反馈问题整改情况',
    ...items,
    `中共${unit}党组`,
  ].join('\n')
}

/** Refreshes an archive, then builds it from nothing: every table must hold the same. What it holds; the refreshed one stays in place. */
async function refreshedAsBuilt(archive: string, about: string) {
  const place = path.join(archive, 'archive.duckdb')
  const told = await refresh(archive)
  expect(told.how).toBe('refreshed')
  const refreshed = await tablesAt(place)
  copyFileSync(place, `${place}.kept`)
  await refresh(archive, { anew: true })
  const tables = await tablesAt(place)
  renameSync(`${place}.kept`, place)
  expect([...refreshed.keys()]).toEqual([...tables.keys()])
  for (const [name, found] of tables) expect(refreshed.get(name), `${name}, ${about}`).toBe(found)
  return { told, tables }
}

interface Sweep {
  readonly seed: number
  readonly notices: number
  readonly rounds: number
}

/** Notices that are told again, change, move and go, read and refreshed again and again; how many rows there were to get wrong, and links of which kinds. */
export async function toldAgainAndAgain({ seed, notices, rounds }: Sweep) {
  const random = randomOf(seed)
  const told: string[] = []
  const names = Array.from({ length: notices }, (_, n) => `${n}.txt`)
  const { folder, archive } = await archiveOf(Object.fromEntries(names.map((name) => [name, toldAgain(random, told)])))
  await refresh(archive)
  const rows: Record<string, number> = { wording_pairs: 0, recurrences: 0, alignments: 0, links: 0 }
  const kinds = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    for (const name of random.some(names, random.int(1, 3))) {
      const file = path.join(folder, name)
      if (random.chance(0.25)) rmSync(file, { force: true })
      else writeFileSync(file, toldAgain(random, told))
    }
    const moved = path.join(folder, `${round}.txt`)
    if (existsSync(moved)) renameSync(moved, path.join(folder, `${round} moved.txt`))
    await extractFolder(folder, archive)
    const { tables } = await refreshedAsBuilt(archive, `round ${round}`)
    for (const name of Object.keys(rows)) rows[name]! += JSON.parse(tables.get(name)!).length
    for (const { kind } of JSON.parse(tables.get('links')!)) kinds.add(kind)
  }
  return { rows, kinds: [...kinds].sort() }
}

/** A record with a title, a status or the unit of another. */
function altered(random: Random, record: NoticeRecord, other: NoticeRecord): NoticeRecord {
  const told = other.problems[0]
  const at = told === undefined ? -1 : random.int(0, record.problems.length)
  const problems = record.problems.map((one, n) =>
    n === at ? { ...one, title: told!.title, status: random.chance(0.5) ? told!.status : one.status } : one,
  )
  const { inspected_unit, units } = random.chance(0.3) ? other : record
  return { ...record, problems, inspected_unit, units }
}

/** Records drawn for their links, of which some come, go and change each time; how many did. */
export async function comeGoAndChange({ seed, notices, rounds }: Sweep) {
  const random = randomOf(seed)
  const archive = await folderWith()
  const at = (name: string): string => path.join(archive, name)
  writeSynthetic(archive, loadKnowledge().regions, notices, seed)
  const lines = (name: string): string[] => readFileSync(at(name), 'utf8').split('\n').slice(0, -1)
  const [files, ledger, manifest] = [
    lines('files.jsonl'),
    lines('ledger.jsonl'),
    readFileSync(at('manifest.json'), 'utf8'),
  ]
  const ids = ledger.map((line): string => JSON.parse(line).row.notice)
  const recordOf = (n: number) => recordNow(archive, ids[n]!)!
  const standing = new Set(ids.keys())
  const write = (round: number): void => {
    const left = (all: readonly string[]): string =>
      all.flatMap((line, n) => (standing.has(n) ? `${line}\n` : [])).join('')
    writeFileSync(at('files.jsonl'), left(files))
    writeFileSync(at('ledger.jsonl'), left(ledger))
    writeFileSync(at('manifest.json'), manifest.replace('"fingerprint": "', `"fingerprint": "${round}`))
  }
  for (const n of random.some([...ids.keys()], Math.ceil(notices / 8))) standing.delete(n)
  write(0)
  await refresh(archive)
  let [changed, removed] = [0, 0]
  for (let round = 1; round <= rounds; round++) {
    const absent = [...ids.keys()].filter((n) => !standing.has(n))
    for (const n of random.some([...standing], random.int(2, 4))) standing.delete(n)
    for (const n of random.some(absent, random.int(2, 4))) standing.add(n)
    for (const n of random.some([...standing], random.int(1, 3))) {
      const other = recordOf(random.int(0, notices - 1))
      writeFileSync(recordFileOf(archive, ids[n]!), recordLine(altered(random, recordOf(n), other)))
      ledger[n] = ledger[n]!.replace(/"values":"\w{8}/, `"values":"${String(round).padStart(8, '0')}`)
    }
    write(round)
    const { told } = await refreshedAsBuilt(archive, `round ${round}`)
    changed += told.changed
    removed += told.removed
  }
  return { changed, removed }
}
