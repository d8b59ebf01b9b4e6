import { describe, expect, it } from 'vitest'
import { divisionsOf } from '../../src/head/region/divisions.ts'
import { findPlaces } from '../../src/head/region/find.ts'
import { loadKnowledge } from '../../src/knowledge.ts'

const divisions = divisionsOf(loadKnowledge().regions)
const codes = (text: string, month: string | null = null) =>
  findPlaces(text, divisions, month).map((place) => place.candidates.map(({ code }) => code).join('/'))

describe('places in a text', () => {
  it('reads a chain of divisions as its deepest', () => {
    expect(codes('安徽省黄山市祁门县水利局')).toEqual(['341024'])
    expect(codes('安徽黄山祁门县水利局')).toEqual(['341024'])
    expect(codes('重庆市石柱县住建委')).toEqual(['500240'])
  })

  it.each([
    ['乳源县水利局', ['440232']],
    ['五峰县人民法院', ['420529']],
    ['和布克赛尔县住房和城乡建设局', ['654226']],
    ['长阳路12号', []],
    ['五峰镇党委', []],
    ['孟村小学', []],
  ])('reads the short name of an autonomous county, and no street or town of that name: %s', (text, expected) =>
    expect(codes(text)).toEqual(expected),
  )

  it('does not take streets, schools of thought or compounds for places', () => {
    expect(codes('南京西路99号')).toEqual([])
    expect(codes('健全县级机制,完成县域规划')).toEqual([])
    expect(codes('和平中学')).toEqual([])
    expect(codes('全市城区改造')).toEqual([])
  })

  it('keeps every meaning of an ambiguous name, and the one that fits a parent', () => {
    expect(codes('铁西区民政局')[0]?.split('/').length).toBeGreaterThan(1)
    expect(codes('鞍山市铁西区民政局')).toEqual(['210303'])
  })

  it('knows names of the past, and that a name was shared at the time', () => {
    expect(findPlaces('四川省郫县', divisions)[0]?.candidates[0]).toMatchObject({ code: '510124', now: ['510117'] })
    expect(codes('江北区', '2024-03')[0]?.split('/')).toEqual(expect.arrayContaining(['330205', '500105']))
    expect(codes('江北区')).toEqual(['330205'])
  })

  it('is linear in the text', () => {
    const time = (length: number) => {
      const text = '吉林省吉林市朝阳区'.repeat(length)
      const start = process.cpuUsage()
      findPlaces(text, divisions)
      return process.cpuUsage(start).user / 1000
    }
    time(2000)
    let [once, twice] = [time(2000), time(4000)]
    for (let round = 0; round < 8 && twice >= once * 3.5 + 5; round++) {
      once = Math.min(once, time(2000))
      twice = Math.min(twice, time(4000))
    }
    expect(twice).toBeLessThan(once * 3.5 + 5)
  })
})
