import { describe, expect, it } from 'vitest'
import { analyse } from '../src/index.ts'
import { VIEWS } from './golden/views.ts'

const TEXT = `关于巡察整改情况的通报
一、反馈问题整改情况
(一)关于学习不深入的问题
整改结果:已完成
整改情况:一是2024年5月召开会议3次。二是印发《学习制度》。
`
const record = await analyse(new TextEncoder().encode(TEXT), { name: 'a.txt' })

describe('the views of a golden', () => {
  it('the marked text without its marks is the text', () => {
    const marked = VIEWS['expected.marked.txt']!(record)
    expect(marked).toMatch(/⟦count=3[^:]*:3次⟧/)
    expect(marked).toMatch(/⟦status 1\.1=completed:已完成⟧/)
    expect(marked.replace(/⟦[^:]*:|⟧/g, '')).toBe(`${record.text.content}\n`)
  })

  it('the outline has a line for each section, problem and measure', () => {
    const lines = VIEWS['expected.outline.txt']!(record).trimEnd().split('\n')
    const measures = record.problems.flatMap((problem) => problem.measures)
    expect(lines).toHaveLength(record.sections.length + record.problems.length + measures.length)
    expect(lines.find((line) => line.includes('! 1.1'))).toMatch(
      /^ {2}! 1\.1 \[completed 「已完成」\] 学习不深入 \(\d+-\d+\)$/,
    )
  })

  it('the record is without what only names the build', () => {
    const view = JSON.parse(VIEWS['expected.json']!(record)) as Record<string, unknown>
    expect(Object.keys(view)).toEqual(Object.keys(record).filter((key) => key !== 'run'))
  })
})
