import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../src/archive/database/database.ts'
import { openDatabase } from '../../src/archive/index.ts'
import { compareWording } from '../../src/archive/wording/index.ts'
import { command } from '../cli/shell.ts'
import { archiveOf } from './scene.ts'

const notice = (county: string, bureau: string, feedback: string, items: readonly (readonly [string, ...string[]])[]) =>
  [
    `中共${county}${bureau}党组关于县委第三巡察组反馈意见整改进展情况的通报`,
    `根据县委统一部署，县委第三巡察组对${county}${bureau}党组开展了巡察。${feedback}，县委第三巡察组反馈了巡察意见。现将整改进展情况予以公布。`,
    '一、反馈问题整改情况',
    ...items.flatMap(([title, ...measures], n) => [
      `（${'一二三四五六七八九'[n]}）${title}`,
      `整改情况：${measures.map((measure, m) => `${'一二三四五'[m]}是${measure}；`).join('')}`,
      '整改结果：已完成。',
    ]),
    `中共${county}${bureau}党组`,
  ].join('\n')

const COPIED = '对全县18个乡镇水库管护站的管护经费逐站核对，补发拖欠的管护员工资12.6万元，管护员在岗情况每周通报'
const REWORDED = '对全县21个乡镇水库管护站的管护经费逐站比对，补发拖欠的管护员工资8.2万元，管护员到岗情况每周通报'

const FILES = {
  'a.txt': notice('旺苍县', '水利局', '2023年5月10日', [
    ['理论学习中心组学习不规范', '召开党组会议研究学习计划', COPIED],
    ['水库管护责任落实不到位', '组织力量对河道采砂点开展夜间突击检查，联系人张小敏，电话13812345678'],
  ]),
  'b.txt': notice('苍溪县', '水利局', '2023年6月2日', [
    ['水库管护责任落实不够到位', REWORDED, '在政务大厅设立反映窗口受理群众反映事项37件'],
  ]),
  'c.txt': notice('旺苍县', '水利局', '2025年3月1日', [
    ['中心组理论学习不够规范', '修订中心组学习规则并逐月公布参学情况'],
    ['水费收缴不及时', '上门催收历年拖欠水费43户'],
  ]),
}

describe('same wording in the tables of an archive', () => {
  it('pairs with both places, shares of notices, problems that came back and that others say, with the fingerprint', async () => {
    const { archive } = await archiveOf(FILES)
    const database = await openDatabase(archive)
    const fingerprint = (
      JSON.parse(readFileSync(path.join(archive, 'manifest.json'), 'utf8')) as { fingerprint: string }
    ).fingerprint
    const pairs = await database.rows(`SELECT w.* FROM wording_pairs w WHERE w.kind = 'measure'`)
    expect(pairs).toHaveLength(1)
    const [pair] = pairs
    expect(pair).toMatchObject({ code: 'boilerplate/near_duplicate', fingerprint })
    expect(new Set([pair?.unit_a, pair?.unit_b])).toEqual(new Set(['510821/旺苍县水利局', '510824/苍溪县水利局']))
    expect(Number(pair?.score)).toBeGreaterThan(0.7)
    const starts = String(pair?.stretches)
      .split(/[|=]/)
      .map((range) => Number(range.split('-')[0]))
    expect(starts.length).toBeGreaterThan(3)
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(Math.min(Number(pair?.span_a_start), Number(pair?.span_b_start)))

    const shares = await database.rows(
      'SELECT w.*, n.feedback FROM wording w JOIN notices n USING (notice) ORDER BY n.feedback',
    )
    expect(shares.map(({ n_passages, n_pairs, n_units }) => [n_passages, n_pairs, n_units])).toEqual([
      [5, 2, 1],
      [3, 2, 1],
      [4, 0, 0],
    ])
    expect(shares.map(({ boilerplate_share }) => Number(boilerplate_share) > 0.25)).toEqual([true, true, false])
    expect(shares.every((row) => row.fingerprint === fingerprint && row.standard_from === 4)).toBe(true)

    const recurring = await database.rows('SELECT * FROM recurrences')
    expect(recurring).toMatchObject([
      {
        code: 'history/recurring_problem',
        unit_key: '510821/旺苍县水利局',
        evidence: '理论学习中心组学习不规范 → 中心组理论学习不够规范',
      },
    ])
    const aligned = await database.rows('SELECT label, n_units, n_counties, score FROM alignments ORDER BY score DESC')
    expect(aligned.map(({ label, n_units, n_counties }) => [label, n_units, n_counties])).toEqual([
      ['水库管护责任落实不到位', 2, 2],
      ['水库管护责任落实不到位', 2, 2],
    ])
    database.close()
  })
})

const NOTHING = { came: new Set<string>(), gone: new Set<string>() }

describe('an archive too large to be compared at each refresh', () => {
  it('keeps what was found, but for notices that are gone, until all is made anew', async () => {
    const { archive } = await archiveOf(FILES)
    ;(await openDatabase(archive)).close()
    const database = await openFile(path.join(archive, 'archive.duckdb'), { write: true })
    const counts = async () => {
      const [row] = await database.rows(
        'SELECT (SELECT count(*) FROM wording) AS notices, (SELECT count(*) FROM wording_pairs) AS pairs, (SELECT count(*) FROM recurrences) AS recurring',
      )
      return [row?.notices, row?.pairs, row?.recurring]
    }
    const before = await counts()
    expect(before[0]).toBe(3)
    await compareWording(database, archive, {}, NOTHING, 0)
    expect(await counts()).toEqual(before)
    const [gone] = await database.rows("DELETE FROM notices WHERE unit_name = '苍溪县水利局' RETURNING notice")
    await compareWording(database, archive, {}, { ...NOTHING, gone: new Set([String(gone?.notice)]) }, 0)
    expect(await counts()).toEqual([2, 0, before[2]])
    await database.run('DELETE FROM wording')
    await compareWording(database, archive, { anew: true }, null, 0)
    expect(await counts()).toEqual([2, 0, before[2]])
    database.close()
  })
})

describe('audit --across', () => {
  it('lists what stands between notices, with the words of both sides, Chinese first', async () => {
    const { archive } = await archiveOf(FILES)
    const { code, out } = await command(['audit', archive, '--across'])
    expect(code).toBe(0)
    expect(out).toContain('不同单位字句雷同的措施 1 对')
    expect(out).toContain(`「一是${REWORDED}；」`)
    expect(out).toContain('history/recurring_problem')
    expect(out).toContain('理论学习中心组学习不规范 → 中心组理论学习不够规范')
    const english = await command(['--lang', 'en', 'audit', archive, '--across', '--json'])
    expect(
      english.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).code),
    ).toEqual(['boilerplate/near_duplicate', 'history/recurring_problem'])
    expect((await command(['audit', path.join(archive, 'manifest.json'), '--across'])).code).toBe(2)
  })
})
