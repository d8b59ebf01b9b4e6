import { describe, expect, it } from 'vitest'
import { simplify } from '../../src/language/simplify.ts'
import { read } from './read.ts'

describe('traditional script', () => {
  it('is matched character for character, and quoted as it stands', () => {
    const content =
      '一是每週召開例會,2024年8月底前修訂《財務管理辦法》(青衛函〔2024〕107號),歷時半年多,2021年以來全覆蓋。'
    const { facts, quote } = read(content)
    expect(facts.map((fact) => `${fact.kind} ${quote(fact)}`)).toEqual([
      'recurrence 每週',
      'date 2024年8月底前',
      'document 《財務管理辦法》(青衛函〔2024〕107號)',
      'quantity 半年多',
      'date 2021年以來',
    ])
    expect(facts[2]).toMatchObject({
      outcome: 'rules_made',
      value: { number: '青衛函〔2024〕107號', title: '財務管理辦法' },
    })
  })

  it('keeps the length of any text, and leaves simplified text alone', () => {
    expect(simplify('關於個項條場戶處務輪份萬餘億臺')).toBe('关于个项条场户处务轮份万余亿台')
    expect(simplify('干部乾坤')).toBe('干部乾坤')
    const all = Array.from({ length: 0x5200 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
    expect(simplify(all)).toHaveLength(all.length)
  })
})
