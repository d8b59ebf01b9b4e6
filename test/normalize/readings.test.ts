import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/index.ts'

const read = (text: string) => analyse(new TextEncoder().encode(text), { name: 'notice.txt' })

const READING = /\([a-zàáèéìíòóùúüāēīōūǎěǐǒǔ]+\)/g

/** A letter of our own, as sites that type readings into a text show one. */
const TYPED = [
  '青嵐縣人民政府關(guān)于2023年預(yù)算執(zhí)行審計(jì)查出問題整改情況的函',
  '市審計(jì)局:',
  '貴局審計(jì)指出的3類(lèi)12個(gè)具體問題,已完成整改10個(gè)。為期2個(gè)月的整改期間,追繳資金35.6萬(wàn)元。現(xiàn)將整改情況函告如下。',
  '一、總體情況',
  '縣(xiàn)政府召開(kāi)專題會(huì)議3次,印發(fā)《青嵐縣審計(jì)整改方案》(青政發(fā)〔2023〕8號(hào))。',
  '二、具體整改情況',
  '(一)部分項(xiàng)目進(jìn)度滯后。',
  '該問題已完成整改。一是約談責(zé)任單位5家。二是制定管理辦法2項(xiàng)。',
  '(二)資產(chǎn)管理不規(guī)范。',
  '該問題正在整改。一是清查資產(chǎn)120件。',
].join('\n')

describe('readings typed in behind their characters', () => {
  it('hide nothing: the same is found as without them', async () => {
    const [typed, clean] = [await read(TYPED), await read(TYPED.replace(READING, ''))]
    const found = ({ kind, totals, problems, facts, title }: typeof typed) => ({
      kind: kind.value,
      title: title.value,
      totals: totals.map(({ measure, value }) => `${measure} ${value}`),
      problems: problems.map(({ number, title, status, measures }) => [number, title, status.value, measures.length]),
      facts: facts.map(({ kind, value, outcome }) => [kind, value, outcome]),
    })
    expect(found(typed)).toEqual(found(clean))
    expect(clean.problems.map(({ status }) => status.value)).toEqual(['completed', 'in_progress'])
  })

  it('stay in the text of the record, whose spans go past them', async () => {
    const { text, facts, problems } = await read(TYPED)
    const content = text.content ?? ''
    const slice = ({ start, end }: { start: number; end: number }) => [...content].slice(start, end).join('')
    expect(content.match(READING)).toEqual(TYPED.match(READING))
    expect(facts.map(({ span }) => slice(span))).toEqual(facts.map(({ quote }) => quote))
    expect(facts.map(({ quote }) => quote)).toContain('2個(gè)月')
    expect(facts.map(({ quote }) => quote)).toContain('10個')
    expect(problems.map(({ heading, heading_span }) => [heading, slice(heading_span)])).toEqual(
      problems.map(({ heading }) => [heading, heading]),
    )
  })

  it('are told where they stand, each once, and fail the check on what does not belong', async () => {
    const { text, checks, diagnostics } = await read(TYPED)
    const words = (span: { start: number; end: number } | null) =>
      span === null ? '' : [...(text.content ?? '')].slice(span.start, span.end).join('')
    const typed = TYPED.match(READING)
    const told = diagnostics.filter(({ code }) => code === 'extract/inserted_reading')
    expect(told.map(({ span }) => words(span))).toEqual(typed)
    expect(told[0]?.args).toEqual({ words: '民政府關(guān)于2' })
    const noise = checks.filter(({ code, result }) => code === 'source/script_noise' && result === 'fail')
    expect(noise.flatMap(({ spans }) => spans.map(words))).toEqual(typed)
    expect(noise[0]?.args).toMatchObject({ words: '(guān)' })
  })

  it('leave words in brackets alone', async () => {
    const { text, diagnostics } = await read('县农业农村局推广优良品种(yang)种植,按Word(word)格式上报。')
    expect(text.content).toContain('品种(yang)')
    expect(diagnostics.map(({ code }) => code)).not.toContain('extract/inserted_reading')
  })
})
