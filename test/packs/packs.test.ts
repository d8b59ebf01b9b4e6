import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/index.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { outcomesSchema } from '../../src/notice/fact-lexicons.ts'
import { DataError, hintFault, wordFault } from '../../src/notice/knowledge/data-error.ts'
import { statusesSchema } from '../../src/notice/lexicons.ts'
import type { NoticeRecord } from '../../src/notice/record/record.ts'
import { sectorsSchema, unitsSchema } from '../../src/notice/units.ts'
import { readPack } from '../../src/pack.ts'
import { command } from '../cli/shell.ts'

type Files = Readonly<Record<string, string | object>>

/** A folder with these files in it. */
function folderOf(files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'))
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  }
  return folder
}

const NORM = {
  code: 'county/report',
  zh: '青川县整改办法',
  en: 'rules of a county',
  level: 'county',
  source: '第八条',
  effective_from: '2023-01-01',
  effective_to: null,
  verified_by: '县巡察办',
  kinds: ['rectification_notice'],
  body_levels: ['county'],
  regions: ['5108'],
  requires: [],
  limits: [{ check: 'timely/feedback_to_report', months: 3, days: null }],
}

const FILES: Files = {
  'README.md': 'for people',
  'statuses.json': {
    phrases: [
      { status: 'phased', words: ['原则通过'] },
      { status: 'completed', words: ['基本完成'] },
    ],
  },
  'outcomes.json': { cues: [{ key: 'publicity_items', kinds: ['count'], before: ['赠阅'] }] },
  'units.json': { endings: ['驿站'], renamed: [['水务局', '水利局']] },
  'sectors.json': { sectors: [{ code: 'rivers', zh: '河湖', en: 'rivers', cues: ['水利', '河湖'] }] },
  'norms/county.json': NORM,
}

const TEXT = `中共青川县水利局党组关于巡察整改进展情况的报告
根据县委统一部署,2023年3月6日至5月12日,县委第二巡察组对青川县水利局党组开展了常规巡察。2023年6月20日,县委第二巡察组反馈了巡察意见。现将巡察整改进展情况予以公布。
一、反馈问题整改落实情况
(一)关于河道巡查不到位的问题
整改结果:原则通过
整改情况:一是赠阅图册300份。
(二)关于台账不清的问题
整改结果:基本完成
整改情况:一是建立台账。
中共青川县水利局党组
2023年11月20日`
const bytes = new TextEncoder().encode(TEXT)
const seenIn = ({ problems, facts, checks, inspected_unit, run }: NoticeRecord) => ({
  statuses: problems.map(({ status }) => status.value),
  outcomes: facts.flatMap(({ kind, outcome }) => (kind === 'count' ? [outcome] : [])),
  report: checks.find(({ code }) => code === 'timely/feedback_to_report')?.result,
  sector: inspected_unit.sector,
  options: run.options_sha256,
})

describe('a pack', () => {
  it('changes what a record says, and the hash of the options', async () => {
    const without = seenIn(await analyse(bytes, { name: 'a.txt' }))
    expect(without).toMatchObject({
      statuses: ['unrecognised', 'basically_completed'],
      outcomes: [null],
      report: 'not_assessable',
    })
    const laid = seenIn(await analyse(bytes, { name: 'a.txt', pack: folderOf(FILES) }))
    expect(laid).toMatchObject({
      statuses: ['phased', 'completed'],
      outcomes: ['publicity_items'],
      report: 'fail',
      sector: 'rivers',
    })
    expect(laid.options).not.toBe(without.options)
  })

  it('is told by its content, not by its place or by what is for people', () => {
    const shipped = loadKnowledge()
    const one = readPack(folderOf(FILES), shipped).sha256
    const typed = JSON.stringify(FILES['statuses.json'], null, 2).replaceAll('\n', '\r\n')
    const other = folderOf({ ...FILES, 'README.md': 'other words', 'statuses.json': `\uFEFF${typed}` })
    expect(readPack(other, shipped).sha256).toBe(one)
    expect(readPack(folderOf({ 'statuses.json': FILES['statuses.json']! }), shipped).sha256).not.toBe(one)
  })

  it('tells what it says otherwise than the data that ship', () => {
    const { conflicts, norms, files } = readPack(folderOf(FILES), loadKnowledge())
    expect(conflicts).toEqual([
      { file: 'sectors.json', key: '水利', before: expect.any(String), after: 'rivers' },
      { file: 'statuses.json', key: '基本完成', before: 'basically_completed', after: 'completed' },
    ])
    expect(norms.map(({ code }) => code)).toEqual(['county/report'])
    expect(files).not.toContain('README.md')
  })

  it('leaves data that are as sound as those that ship', () => {
    const { statuses, outcomes, units, sectors } = readPack(folderOf(FILES), loadKnowledge()).knowledge
    for (const [schema, data] of [
      [statusesSchema, statuses],
      [outcomesSchema, outcomes],
      [unitsSchema, units],
      [sectorsSchema, { sectors }],
    ] as const)
      expect(schema.safeParse(data).error).toBeUndefined()
    expect(statuses.phrases.filter(({ words }) => words.includes('基本完成')).map(({ status }) => status)).toEqual([
      'completed',
    ])
  })

  it('moves a cue from the outcome it had', () => {
    const { cues } = loadKnowledge().outcomes
    const line = cues.find(({ before = [] }) => before.length > 1)!
    const [cue] = line.before!
    const key = line.key === 'leads' ? 'talks' : 'leads'
    const { conflicts, knowledge } = readPack(
      folderOf({ 'outcomes.json': { cues: [{ key, kinds: line.kinds, before: [cue] }] } }),
      loadKnowledge(),
    )
    expect(conflicts).toContainEqual({ file: 'outcomes.json', key: cue, before: line.key, after: key })
    expect(knowledge.outcomes.cues[0]?.key).toBe(key)
    expect(knowledge.outcomes.cues.slice(1).some((one) => one.key === line.key && one.before?.includes(cue!))).toBe(
      false,
    )
  })

  it('stands in for a norm of the same code', () => {
    const shipped = loadKnowledge()
    const [{ code } = { code: '' }] = shipped.norms
    const { conflicts, knowledge } = readPack(folderOf({ 'norms/own.json': { ...NORM, code } }), shipped)
    expect(conflicts).toMatchObject([{ file: 'norms', key: code, after: NORM.zh }])
    expect(knowledge.norms.map((norm) => norm.code).filter((one) => one === code)).toEqual([code])
  })
})

describe('a taxonomy of its own', () => {
  const prose = { zh: '甲', en: 'a' }
  const themes = {
    name: 'own',
    rules: [],
    areas: [{ code: 'W', ...prose }],
    themes: [{ code: 'W1', area: 'W', zh: '水', en: 'water', definition: prose, elsewhere: [] }],
  }
  const cues = {
    weights: { deciding: 13, naming: 8, telling: 3, hinting: 1, heading: 3 },
    passed: ['开河道'],
    themes: [{ code: 'W1', naming: ['河道'] }],
    frameworks: [],
  }

  it('takes the place of the one that ships', async () => {
    const pack = folderOf({ 'taxonomy/themes.json': themes, 'taxonomy/cues.json': cues })
    const { problems } = await analyse(bytes, { name: 'a.txt', pack })
    expect(problems.map(({ categories }) => categories.map(({ code }) => code))).toEqual([['W1'], ['unclassified']])
  })
})

describe('what is wrong in a pack', () => {
  it.each<[string, Files, string, number | null]>([
    ['an unknown status', { 'statuses.json': { phrases: [{ status: 'fased', words: ['甲乙'] }] } }, 'unknown_value', 4],
    ['a misspelt field', { 'units.json': { ending: ['驿站'] } }, 'unknown_field', 2],
    ['no JSON', { 'sectors.json': '{' }, 'not_json', 1],
    ['a norm that ends before it begins', { 'norms/a.json': { ...NORM, effective_to: '2022-12-31' } }, 'bad_dates', 8],
    ['a file that no pack holds', { 'status.json': {} }, 'unknown_file', null],
    ['a norm in a folder too deep', { 'norms/a/b.json': NORM }, 'unknown_file', null],
    ['themes without the words that tell them', { 'taxonomy/themes.json': {} }, 'missing_partner', null],
    ['nothing', { 'README.md': '' }, 'no_file', null],
  ])('%s is told with its file and line', (_, files, code, line) => {
    const folder = folderOf(files)
    try {
      readPack(folder, loadKnowledge())
    } catch (error) {
      if (!(error instanceof DataError)) throw error
      const [fault] = error.faults
      expect([error.code, fault.line]).toEqual([code, line])
      for (const language of ['zh', 'en'] as const)
        expect(wordFault(error.file, fault, language, error.folder) + hintFault(fault, language)).not.toMatch(
          /\{[a-z]+\}/i,
        )
      expect(error.message.startsWith(folder)).toBe(true)
      return
    }
    throw new Error('nothing is said')
  })

  it('stops the command line before the first notice', async () => {
    const folder = folderOf({ 'statuses.json': { phrases: [{ status: 'x', words: ['甲乙'] }] }, 'a.txt': TEXT })
    const { code, out, err } = await command(['extract', path.join(folder, 'a.txt'), '--pack', folder])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('statuses.json:4')
    expect((await command(['extract', path.join(folder, 'a.txt'), '--pack', path.join(folder, 'no')])).code).toBe(1)
  })
})

describe('--pack', () => {
  it('reads notices with the pack, tells conflicts, and reads again where the pack changes', async () => {
    const notices = folderOf({ 'a.txt': TEXT })
    const archive = path.join(folderOf({ x: '' }), 'archive')
    const id = `n${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`
    const recordIn = () =>
      JSON.parse(readFileSync(path.join(archive, 'records', id.slice(1, 3), `${id}.json`), 'utf8')) as NoticeRecord
    const run = (pack: string, jobs = '0') =>
      command(['extract', notices, '-o', archive, '--jobs', jobs, '--pack', pack])
    // The first in a process of its own, which has to be told of the pack.
    const first = await run(folderOf(FILES), '1')
    expect(first.code).toBe(0)
    expect(first.err).toContain('statuses.json 基本完成:basically_completed → completed')
    const before = recordIn()
    expect(seenIn(before).statuses).toEqual(['phased', 'completed'])
    await run(folderOf(FILES))
    expect(recordIn()).toEqual(before)
    await run(folderOf({ ...FILES, 'statuses.json': { phrases: [{ status: 'partial', words: ['原则通过'] }] } }))
    expect(seenIn(recordIn()).statuses).toEqual(['partial', 'basically_completed'])
    expect(recordIn().run.options_sha256).not.toBe(before.run.options_sha256)
  })

  it('is shown by doctor with the norms', async () => {
    const { code, out } = await command(['doctor', '--pack', folderOf(FILES)])
    expect(code).toBe(0)
    for (const words of ['practice/public-notice', '无原文可核', 'county/report', '2023-01-01', '已核对原文', '水利'])
      expect(out).toContain(words)
    const wrong = await command(['doctor', '--pack', folderOf({ 'units.json': { ending: [] } })])
    expect(wrong.code).toBe(1)
    expect(wrong.out).toContain('units.json:2')
  })
})
