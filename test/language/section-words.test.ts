import { describe, expect, it } from 'vitest'
import { namesOpenOnes, namesReasons } from '../../src/language/section-words.ts'

describe('headings behind the problems', () => {
  it.each([
    ['尚未整改到位的问题和原因', true, false],
    ['部分问题未完成整改的原因分析', true, false],
    ['尚需持续整改的问题', false, true],
    ['剩余问题情况', false, true],
    ['公租房租金尚未收缴的原因', false, false],
    ['已完成整改的问题', false, false],
  ])('%s', (heading, isReasons, isOpen) =>
    expect([namesReasons(heading), namesOpenOnes(heading)]).toEqual([isReasons, isOpen]),
  )

  it('are read at once, however often their words come again', () => {
    expect(namesReasons(`原因${'尚未'.repeat(200)}甲`)).toBe(false)
  })
})
