import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

/** Each paper as `title|number action outcome`. */
const papers = (content: string): string[] =>
  read(content)
    .of('document')
    .map(({ value, outcome }) => `${value.title ?? ''}|${value.number ?? ''} ${value.action} ${outcome ?? '-'}`)

describe('what is done with a paper', () => {
  it.each([
    ['制定印发《采购办法》《会议制度》等5项制度。', ['采购办法| issued rules_made', '会议制度| issued rules_made']],
    ['印发制度3项,包括《用车规定》等,建立清单。', ['用车规定| issued rules_made']],
    [
      '修订《章程》(2024年修订)、《议事规则(试行)》。',
      ['章程| revised rules_made', '议事规则(试行)| revised rules_made'],
    ],
    ['按照省厅颁发的《结算规范》的规定执行。', ['结算规范| cited -']],
    ['认真学习《条例》和省委印发的《实施意见》精神。', ['条例| studied -', '实施意见| studied -']],
    ['对《财务制度》进行修订完善。', ['财务制度| revised rules_made']],
    ['《会议制度》已印发执行。', ['会议制度| issued rules_made']],
    ['初步拟定《分配方案》,正在征求意见。', ['分配方案| drafted -']],
    ['正在制定《管理办法》,待审议后实施。', ['管理办法| drafted -']],
    ['与公司签订《劳动合同》。', ['劳动合同| signed -']],
    ['向3家单位发出《责令整改通知书》。', ['责令整改通知书| issued rectify_orders']],
    ['严格落实《差旅费管理办法》要求。', ['差旅费管理办法| cited -']],
    ['印发《考核办法》(以下简称《办法》)。', ['考核办法| issued rules_made', '办法| cited -']],
    ['对照《负面清单》修订《章程》。', ['负面清单| cited -', '章程| revised rules_made']],
    ['在《青岭日报》刊发稿件,将《准则》列为必学内容。', ['青岭日报| cited -', '准则| studied -']],
    ['国务院印发《纲要》后,我局认真学习。', ['纲要| cited -']],
    ['印发《工作方案》《任务清单》。', ['工作方案| issued -', '任务清单| issued -']],
  ])('%s', (content, expected) => {
    expect(papers(content)).toEqual(expected)
  })

  it('what will be issued is a target', () => {
    const [paper] = read('拟于近期出台《用车办法》。').of('document')
    expect(paper?.value).toMatchObject({ action: 'issued', modality: 'target' })
  })
})

describe('numbers and titles', () => {
  it('a title and the number after it are one', () => {
    const [paper] = read('印发《关于加强管理的通知》(青农函〔2024〕107号)。').of('document')
    expect(paper?.value).toMatchObject({ number: '青农函〔2024〕107号', year: 2024, serial: '107' })
  })

  it('numbers alone, in every bracket, and the second of a pair', () => {
    expect(papers('根据青政办发〔2022〕198号和青巡办[2018]14号、15号文件。')).toEqual([
      '|青政办发〔2022〕198号 cited -',
      '|青巡办[2018]14号 cited -',
      '|15号 cited -',
    ])
  })

  it('a title in a title, and one that is never closed', () => {
    expect(papers('转发《关于印发《办法》的通知》。')).toEqual(['关于印发《办法》的通知| issued -'])
    const open = read('学习《关于加强管理的意见\n一是9月开会。')
    expect(open.of('document')).toEqual([])
    expect(open.codes).toContain('extract/unclosed_title')
  })

  it('nothing inside a title is a fact of its own', () => {
    const { facts } = read('印发《2024—2026年三年行动方案(试点12个)》。')
    expect(facts.map(({ kind }) => kind)).toEqual(['document'])
  })
})
