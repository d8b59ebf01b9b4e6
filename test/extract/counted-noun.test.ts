import { describe, expect, it } from 'vitest'
import { countedNoun } from '../../src/extract/counted-noun.ts'

/** The number is what stands between ⟦ and ⟧. */
function nounOf(marked: string): string | null {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  return countedNoun(marked.replace(/[⟦⟧]/g, ''), { start, end })
}

describe('the noun that a number counts', () => {
  it.each([
    ['逍林镇清理往来款项⟦15笔⟧,', '往来款项'],
    ['领导干部讲授专题党课⟦72次⟧,', '专题党课'],
    ['提前下达2022年转移支付项目⟦64个⟧,', '转移支付项目'],
    ['抽查2021年以来招标项目⟦12个⟧。', '招标项目'],
    ['完成整改问题⟦45个⟧,', '问题'],
    ['发现⟦36个⟧问题整改不够到位。', '问题'],
    ['取得阶段性成果并持续整改问题⟦4个⟧,', '问题'],
    ['联系规模以上企业⟦4家⟧,', '联系规模以上企业'],
    ['完成率在80%以下的⟦4个⟧;', null],
    ['新建公务接待制度⟦2项⟧。', '公务接待制度'],
    ['处理违纪违法⟦35人⟧。', '违纪违法'],
    ['受理有效举报⟦190件⟧,', '有效举报'],
    ['走访有关部门⟦13个⟧。', '有关部门'],
    ['覆盖⟦1500余名⟧在职干部职工及部分党员,', '在职干部职工'],
    ['涉及整改的⟦8家⟧单位逐一汇报整改工作', '单位'],
    ['第三批⟦7个⟧督察组于2017年4月进驻', '督察组'],
    ['对⟦两台⟧对冲泵进行维修', '对冲泵'],
    ['已阶段性完成并长期坚持⟦45个⟧;', null],
    ['“整改措施……”⟦30条⟧', null],
  ])('%s', (marked, noun) => expect(nounOf(marked)).toBe(noun))
})
