import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import { fold } from '../../src/language/fold.ts'
import { categoriesOf } from '../../src/problems/categories.ts'
import { readCase } from '../audit/case.ts'
import { command } from '../cli/shell.ts'
import { ROOT } from '../house/sources.ts'

const { themeCues, taxonomy } = loadKnowledge()
const themes = (title: string, above = '', body = '') => {
  const text = fold([title, above, body].join('\n'))
  const [start, end] = [title.length + 1, title.length + 1 + above.length]
  return categoriesOf(
    text,
    {
      title: { start: 0, end: title.length },
      above: above === '' ? [] : [{ start, end }],
      body: body === '' ? [] : [{ start: end + 1, end: text.length }],
    },
    themeCues,
  )
}
const codes = (...words: Parameters<typeof themes>) => themes(...words).map(({ code }) => code)

describe('the themes of a problem', () => {
  it.each<[string, string]>([
    ['意识形态工作责任制落实不到位', 'A3'],
    ['安全生产主体责任压得不实', 'D2'],
    ['整改主体责任落实不力', 'J4'],
    ['从事项目管理的人员把专项资金趴在账上', 'G2'],
    ['医院设备采购化整为零', 'H2'],
    ['工作还有差距', 'unclassified'],
    ['', 'unclassified'],
  ])('%s: %s', (title, code) => expect(codes(title)[0]).toBe(code))

  it('are several where two matters stand side by side, the first named first', () => {
    expect(codes('意识形态和安全生产工作抓得不紧')).toEqual(['A3', 'D2'])
    expect(codes('安全生产和意识形态工作抓得不紧')).toEqual(['D2', 'A3'])
  })

  it('rest on words of the text, and score by them', () => {
    const title = '专项资金滞留,固定资产账实不符'
    for (const { cues, score } of themes(title)) {
      expect(cues.length).toBeGreaterThan(0)
      expect(Number.isInteger(score) && score > 0).toBe(true)
      for (const { start, end } of cues) expect([start < end, end <= title.length]).toEqual([true, true])
    }
  })

  it('are told by the heading above, or by matters named under it, only where the words tell nothing', () => {
    expect(codes('力度不够', '三、信访维稳方面')[0]).toBe('D3')
    expect(codes('食堂账目不清', '三、信访维稳方面')[0]).toBe('G4')
    expect(codes('力度不够', '', '一是修订预算编制办法,二是清理专项资金。')[0]).toBe('G2')
    expect(codes('力度不够', '', '一是召开信访会议。')).toEqual(['unclassified'])
  })

  it('are not told by words that only begin like a cue, or by how a matter is done', () => {
    expect(codes('部分工作推动不快')).toEqual(['unclassified'])
    expect(codes('部分职责分工不明')[0]).toBe('B1')
    expect(codes('采购方案照抄照搬')[0]).toBe('H2')
    expect(codes('方案照抄照搬')[0]).toBe('F2')
  })

  it('are weighed by the official framework, which alone tells no theme', () => {
    const above = '(三)落实新时代党的组织路线有差距'
    expect(themes('党支部和统战工作薄弱', above)[0]?.code).toBe('I4')
    expect(themes('统战和党支部工作薄弱', above)[0]?.code).toBe('I4')
    expect(codes('统战和党支部工作薄弱')[0]).toBe('A4')
  })

  it('a gap of a cue stays within its clause', () => {
    expect(codes('线索压着没有初核')[0]).toBe('E4')
    expect(codes('拖欠企业大笔货款')[0]).toBe('B3')
  })
})

describe('the taxonomy', () => {
  it('has cues for each of its themes and for no other', () =>
    expect(themeCues.themes.map(({ code }) => code)).toEqual(taxonomy.themes.map(({ code }) => code)))
})

describe('in a notice', () => {
  it('each problem has its themes with the words that tell them', async () => {
    const record = await readCase({
      about: '',
      says: [],
      text: '关于巡察整改进展情况的通报\n一、反馈问题整改落实情况\n(一)关于“第一议题”制度执行不严的问题\n整改情况:一是组织学习。\n(二)关于公务接待超标准的问题\n整改情况:一是清退。',
    })
    const content = [...(record.text.content ?? '')]
    expect(record.problems.map(({ categories }) => categories[0]?.code)).toEqual(['A1', 'F1'])
    for (const { categories, heading_span: at } of record.problems)
      for (const { cues } of categories)
        for (const { start, end } of cues) {
          expect(start).toBeGreaterThanOrEqual(at.start)
          expect(content.slice(start, end).join('').length).toBeGreaterThan(1)
        }
  })
})

describe('zhenggai eval HEADINGS.json', () => {
  const blind = path.join(ROOT, 'test/taxonomy/headings.json')

  it('prints the accuracy on headings labelled by someone else, with its interval', async () => {
    const { code, out } = await command(['eval', blind])
    expect(code).toBe(0)
    expect(out).toMatch(/首位主题正确 \d+\/\d+,[\d.]+%\(95% 区间 [\d.]+–[\d.]+%\)/)
    const report = JSON.parse((await command(['eval', blind, '--json'])).out)
    expect(report.headings).toBe(JSON.parse(readFileSync(blind, 'utf8')).length)
    expect(report.first.share).toBeGreaterThanOrEqual(0.85)
    expect(report.first.interval_95[0]).toBeLessThan(report.first.share)
  })

  it('tells the plain headings of every theme', async () => {
    const { first, misses } = JSON.parse(
      (await command(['eval', path.join(ROOT, 'test/taxonomy/own-headings.json'), '--json'])).out,
    )
    expect([misses, first.right]).toEqual([[], first.of])
  })

  it('does not lose the headings it was widened by', async () => {
    const { first } = JSON.parse(
      (await command(['eval', path.join(ROOT, 'test/taxonomy/more-headings.json'), '--json'])).out,
    )
    expect(first.share).toBeGreaterThanOrEqual(0.95)
  })

  it('tells the headings of somebody who knew the definitions alone, which no cue was widened by', async () => {
    const { first } = JSON.parse(
      (await command(['eval', path.join(ROOT, 'test/taxonomy/unseen-headings.json'), '--json'])).out,
    )
    expect(first.interval_95[0]).toBeGreaterThanOrEqual(0.85)
  })

  it('says what it takes', async () => {
    const { code, err } = await command(['eval', path.join(ROOT, 'package.json')])
    expect([code, err.includes('不是标注过的标题')]).toEqual([2, true])
  })
})
