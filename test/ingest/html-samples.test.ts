import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import { analyse } from '../../src/pipeline.ts'
import { SHARED, sample } from './read.ts'

const knowledge = loadKnowledge()
const squeeze = (text: string | null): string => (text ?? '').replace(/\s+/g, '')
const recordOf = (name: string) => analyse(sample(name), { name: name.split('/').at(-1)! }, knowledge)
type Record = Awaited<ReturnType<typeof recordOf>>
const problemsOf = ({ problems }: Record) =>
  problems.map(({ number, title, status, measures }) => [number, title, status.value, status.label, measures.length])

describe.skipIf(SHARED === undefined)('the shared HTML samples', () => {
  it.each([
    ...[0, 1, 2, 3, 4].map((n) => [`html/seed${n}.html`, `txt/seed${n}.txt`, 'utf-8']),
    ['html/seed1.gb2312.html', 'txt/seed1.txt', 'gb18030'],
    ['enc/html_as_doc.doc', 'txt/seed0.txt', 'utf-8'],
  ])('%s is its text, with the same problems', async (html, txt, encoding) => {
    const [record, text] = [await recordOf(html!), await recordOf(txt!)]
    expect(squeeze(record.text.content)).toBe(squeeze(text.text.content))
    expect(problemsOf(record)).toEqual(problemsOf(text))
    expect([record.source.format, record.source.encoding]).toEqual(['html', encoding])
  })

  it('register.html is the register of the DOCX', async () => {
    const [record, docx] = [await recordOf('hand/register.html'), await recordOf('hand/register.docx')]
    const truth: unknown[] = JSON.parse(readFileSync(`${SHARED}/samples/hand/register.truth.json`, 'utf8'))
    expect(squeeze(record.text.content)).toBe(squeeze(docx.text.content))
    expect(problemsOf(record)).toEqual(problemsOf(docx))
    expect(record.problems).toHaveLength(truth.length)
  })

  it('autonum.html carries a number on each of 71 paragraphs', async () => {
    const { text } = await recordOf('hand/autonum.html')
    const numbered = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|（\d+）|[①-⑳])/
    expect(text.content!.split('\n').filter((line) => numbered.test(line))).toHaveLength(71)
  })

  it('revisions.html has the accepted view as far as the export holds it', async () => {
    const { text } = await recordOf('hand/revisions.html')
    expect(text.content).not.toMatch(/隐藏文字不应出现|批注|某县卫生健康局文件|— 1 —/)
    expect(text.content).toContain('95.5%。[1]\n[1] 脚注：口径为截至2024年12月31日。\n')
  })
})
