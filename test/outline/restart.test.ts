import { expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge.ts'
import { analyse } from '../../src/pipeline.ts'

it('a list that counts again from one under the same heading is reported at its second beginning', async () => {
  const items = ['1.', '2.', '1.', '2.'].map(
    (number) => `${number}关于第${number}项制度落实不到位的问题\n整改情况:已修订。`,
  )
  const text = `关于巡察整改情况的通报\n一、反馈问题整改情况\n${items.join('\n')}\n`
  const { diagnostics } = await analyse(new TextEncoder().encode(text), { name: 'notice.txt' }, loadKnowledge())
  const told = diagnostics.filter(({ code }) => code === 'outline/number_restart')
  expect(told.map(({ args, span }) => [args.label, span?.start])).toEqual([['1.', text.lastIndexOf('1.关于')]])
})
