import { describe, expect, it } from 'vitest'
import { maskedNumbers, maskedText, privateNames } from '../../src/archive/privacy.ts'
import { analyse } from '../../src/index.ts'
import { notice } from '../cli/shell.ts'

const numbers: readonly (readonly [string, string])[] = [
  ['联系13812345678,请洽', '联系■■■■■■■■■■■,请洽'],
  ['138 1234 5678', '■■■■■■■■■■■■■'],
  ['电话0839-4202020转3', '电话■■■■■■■■■■■■转3'],
  ['(0839)4202020', '■■■■■■■■■■■■■'],
  ['身份证510821198001011234', '身份证■■■■■■■■■■■■■■■■■■'],
  ['51082119800101123X号', '■■■■■■■■■■■■■■■■■■号'],
  ['a.b@qq.com与办公邮箱wsx@wangcang.gov.cn', '■■■■■■■■■■与办公邮箱wsx@wangcang.gov.cn'],
  ['资金13800000000000元', '资金13800000000000元'],
  ['文号〔2024〕13号,1381234567', '文号〔2024〕13号,1381234567'],
  ['没有号码', '没有号码'],
]

describe('numbers and mail of persons', () => {
  it.each(numbers)('%s', (text, masked) => {
    expect(maskedNumbers(text)).toBe(masked)
    expect([...masked].length).toBe([...text].length)
  })
  it('one sign for each code point, beyond the first plane too', () =>
    expect(maskedText('𠮷田一郎到会', ['𠮷田一郎'])).toBe('■■■■到会'))
})

describe('people', () => {
  const people: readonly (readonly [string, readonly string[]])[] = [
    ['对会计李明芳进行谈话提醒', ['李明芳']],
    ['党组书记、局长李明芳作检讨', []],
    ['李明芳(时任党组书记)作检讨', []],
    ['责任领导:李明芳、王建国', []],
    ['局长李明芳、干部王建国到会', ['王建国']],
    ['对干部李某某进行批评教育', []],
  ]
  it.each(people)('%s', async (words, hidden) => {
    const text = notice(1).replace('二是制定', `二是${words}。三是制定`)
    const record = await analyse(new TextEncoder().encode(text), { name: 'a.txt' })
    expect(privateNames(record)).toEqual(hidden)
  })
})
