import { describe, expect, it } from 'vitest'
import { analyse } from '../src/index.ts'

const OPENING = '2024年3月至5月,区委巡察组对2个单位党组织开展了巡察,7月2日反馈了意见。现将整改情况通报如下。'
const SIGNED = '中共徐州市泉山区委巡察工作领导小组办公室\n2024年11月8日'
const item = (number: string, title: string) => `${number}${title}。整改措施:开展检查2次。整改状态:已完成。`

const read = async (...lines: readonly string[]) => {
  const text = ['关于十二届区委第五轮巡察整改情况的通报', ...lines].join('\n')
  const { units, problems, inspected_unit } = await analyse(new TextEncoder().encode(text), { name: 'a.txt' })
  return {
    main: inspected_unit?.value ?? null,
    units: units.map(({ key }) => key),
    problems: problems.map(({ title, unit }) => `${unit?.key ?? null} ${title}`),
  }
}

const TWO = {
  main: null,
  units: ['320311/泉山区住建局', '320311/泉山区水利局'],
  problems: [
    '320311/泉山区住建局 物业监管不力',
    '320311/泉山区住建局 工程进度滞后',
    '320311/泉山区水利局 巡河不到位',
    '320311/泉山区水利局 收费不规范',
  ],
}

describe('a notice about several units', () => {
  it('gives each problem the unit whose numbered heading it stands under', async () =>
    expect(
      await read(
        OPENING,
        '一、区住建局党组',
        item('(一)', '物业监管不力'),
        item('(二)', '工程进度滞后'),
        '二、区水利局党组',
        item('(一)', '巡河不到位'),
        item('(二)', '收费不规范'),
        SIGNED,
      ),
    ).toEqual(TWO))

  it('reads headings without numbers, where the numbers under each begin anew', async () =>
    expect(
      await read(
        OPENING,
        '区住建局党组',
        item('一、', '物业监管不力'),
        item('二、', '工程进度滞后'),
        '区水利局党组',
        item('一、', '巡河不到位'),
        item('二、', '收费不规范'),
        SIGNED,
      ),
    ).toEqual(TWO))

  it('reads headings without numbers over problems without numbers', async () => {
    const { units, problems } = await read(
      OPENING,
      '区住建局',
      '关于物业监管不力的问题',
      '整改情况:开展检查2次。已完成。',
      '关于工程进度滞后的问题',
      '整改情况:约谈3家。已完成。',
      '区水利局',
      '关于巡河不到位的问题',
      '整改情况:巡河30次。已完成。',
      '关于收费不规范的问题',
      '整改情况:退费2万元。已完成。',
      SIGNED,
    )
    expect({ units, problems }).toEqual({ units: TWO.units, problems: TWO.problems })
  })

  it('takes no unit from headings of those who answer for the parts of one', async () => {
    const { main, units } = await read(
      '2024年3月至5月,区委第一巡察组对泉山区住建局党组开展了巡察,7月2日反馈了意见。现将整改情况通报如下。',
      '一、局质监站',
      item('(一)', '监管不力'),
      '二、局征收中心',
      item('(一)', '进度滞后'),
      '中共徐州市泉山区住建局党组\n2024年11月8日',
    )
    expect(main).toBe('泉山区住建局')
    expect(units).toEqual(['320311/泉山区住建局'])
  })
})
