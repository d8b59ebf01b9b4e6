import { describe, expect, it } from 'vitest'
import { type Area, areaName, areaOf, divisionsOf } from '../../src/compare/divisions.ts'
import { frameOf, inFrame } from '../../src/compare/frame.ts'
import { loadKnowledge } from '../../src/knowledge.ts'

const { regions } = loadKnowledge()
const divisions = divisionsOf(regions)
const row = (area: Area, adcode_now: string | null, unit_level: string | null) => {
  const code = areaOf(area, { adcode: adcode_now, adcode_now, unit_level }, divisions)
  return code === null ? null : `${code} ${areaName(area, code, divisions)}`
}

describe('the row of a place', () => {
  it.each([
    ['510821', 'county', '510821 旺苍县', '510800 广元市', '510000 四川省'],
    ['510821', 'town', '510821 旺苍县', '510800 广元市', '510000 四川省'],
    // a unit of the city that sits in a county is of the city
    ['320706', 'city', '320700 连云港市本级', '320700 连云港市', '320000 江苏省'],
    ['320700', 'city', '320700 连云港市本级', '320700 连云港市', '320000 江苏省'],
    ['320700', 'unit', '320700 连云港市本级', '320700 连云港市', '320000 江苏省'],
    // a unit of a county of which only the city is known
    ['320700', 'county', null, '320700 连云港市', '320000 江苏省'],
    ['320000', 'province', '320000 江苏省本级', '320000 江苏省本级', '320000 江苏省'],
    // municipalities are provinces and cities at once
    ['110101', 'county', '110101 东城区', '110000 北京市', '110000 北京市'],
    ['110000', 'province', '110000 北京市本级', '110000 北京市', '110000 北京市'],
    // a city without counties is both
    ['441900', 'town', '441900 东莞市', '441900 东莞市', '440000 广东省'],
    ['441900', 'city', '441900 东莞市', '441900 东莞市', '440000 广东省'],
    // directly under its province
    ['429004', 'county', '429004 仙桃市', '429000 湖北省直辖', '420000 湖北省'],
    [null, 'county', null, null, null],
    ['510821', 'central', null, null, null],
  ] as const)('%s, unit of a %s', (code, level, county, city, province) => {
    expect([row('county', code, level), row('city', code, level), row('province', code, level)]).toEqual([
      county,
      city,
      province,
    ])
  })
})

describe('the frame of a year', () => {
  const named = (area: Area, year: number) => new Map(frameOf(regions, area, year).map((unit) => [unit.code, unit]))

  it('has what there was at the end of it', () => {
    // 无为县 became 无为市 in December 2019; 临平区 and 钱塘区 began in April 2021 when 江干区 and 下城区 ended
    const [y18, y19, y20, y21] = [2018, 2019, 2020, 2021].map((year) => named('county', year)) as [
      Map<string, { name: string; now: readonly string[] }>,
      Map<string, unknown>,
      Map<string, unknown>,
      Map<string, unknown>,
    ]
    expect([y18.get('340225')?.name, y18.get('340225')?.now, y18.has('340281')]).toEqual(['无为县', ['340281'], false])
    expect([y19.has('340225'), y19.has('340281')]).toEqual([false, true])
    expect(['330113', '330114', '330104', '330103'].map((code) => y20.has(code))).toEqual([false, false, true, true])
    expect(['330113', '330114', '330104', '330103'].map((code) => y21.has(code))).toEqual([true, true, false, false])
  })

  it('has about as many counties as there were, each once', () => {
    // the ministry counted 2851 to 2844 in these years; the table has some districts that are none of the ministry’s
    for (const year of [2012, 2016, 2020, 2024]) {
      const units = frameOf(regions, 'county', year)
      expect(new Set(units.map(({ code }) => code)).size).toBe(units.length)
      expect(units.length).toBeGreaterThan(2800)
      expect(units.length).toBeLessThan(2900)
    }
    expect(frameOf(regions, 'province', 2020)).toHaveLength(34)
    expect([2017, 2018].map((year) => named('city', year).has('371200'))).toEqual([true, false])
  })

  it('takes a place by its code of the time, else by what it became, where one unit alone answers', () => {
    const find = inFrame(frameOf(regions, 'county', 2018))
    expect(find('340225', '340281')?.code).toBe('340225')
    expect(find('340281', '340281')?.code).toBe('340225')
    expect(find('510821', '510821')?.code).toBe('510821')
    // 上城区 of today is 上城区 and what was 江干区: by today's code alone it is the one that kept its name
    expect(find('330104', '330102')?.code).toBe('330104')
    expect(find('330102', '330102')?.code).toBe('330102')
    expect(find(null, '330102')?.code).toBe('330102')
    expect(find('999999', '999999')).toBe(null)
  })
})
