import { describe, expect, it } from 'vitest'
import { headOf } from './head-of.ts'

const reported = async (...lines: string[]) => {
  const { diagnostics } = await headOf(lines.join('\n'))
  return (code: string) => diagnostics.find((diagnostic) => diagnostic.code === code)
}
const OPENING = '2019年3月1日至4月10日,区委第一巡察组对区水利局党组开展了巡察,5月6日反馈。现将整改情况予以公布。'
const ITEM = '一、关于“管理不严”问题的整改'

describe('what the head reports', () => {
  it('an unsure kind: head/kind_unsure', async () => {
    const found = await reported('县水利局2024年部门预算', '一、部门职责', '二、收支情况')
    expect(found('head/kind_unsure')?.args).toEqual({ kind: 'other' })
  })

  it('a text without a title: head/title_missing', async () => {
    expect((await reported(OPENING, ITEM))('head/title_missing')).toBeDefined()
    const titled = await reported('中共开平区水利局党组关于巡察整改情况的通报', OPENING, ITEM)
    expect(titled('head/title_missing')).toBeUndefined()
  })

  it('a notice that names no unit, or only a short one: head/unit_unknown, head/unit_unresolved', async () => {
    const without = await reported('关于巡察整改情况的通报', '现将市委巡察反馈意见整改情况公布如下。', ITEM)
    expect(without('head/unit_unknown')).toBeDefined()
    expect((await reported('关于巡察整改情况的通报', OPENING, ITEM))('head/unit_unresolved')?.args).toEqual({
      name: '区水利局',
    })
  })

  it('a place that is not told or told too loosely: head/region_unknown, head/region_ambiguous', async () => {
    expect((await reported('关于巡察整改情况的通报', OPENING, ITEM))('head/region_unknown')).toBeDefined()
    const loose = await reported('中共铁西区水利局党组关于巡察整改情况的通报', OPENING, ITEM)
    expect(loose('head/region_ambiguous')?.args.name).toBe('铁西区')
  })

  it('a division that was split up: head/region_split', async () => {
    const split = await reported('中共杭州市江干区水利局党组关于巡察整改情况的通报', OPENING, ITEM)
    expect(split('head/region_split')?.args).toEqual({ name: '江干区', codes: '330102 330114' })
  })
})
