import type { FactOf } from '../../../notice/fact.ts'
import { factsOf } from '../../../notice/head.ts'
import type { OutlineNode } from '../../../notice/outline.ts'
import { contains } from '../../../notice/span.ts'
import type { Check, Scene, Verdict } from '../../check.ts'

/** Something told as done on a day after the notice was signed or published. */
export const afterPublication: Check = {
  code: 'dates/after_publication',
  run: (scene) => {
    const { signed, published } = scene.head.dates
    const day = signed ?? published
    if (day === null) return [{ result: 'not_assessable' }]
    const own = new Set<unknown>(Object.values(scene.head.dates))
    const told = factsOf(scene.facts, 'date').filter(
      (fact) =>
        !own.has(fact) &&
        isTold(fact) &&
        !isAhead(scene, fact) &&
        !PROMISE.test(aroundOf(scene, fact)) &&
        !isNamed(scene, fact),
    )
    const late = told.filter(({ value }) => value.start > day.value.end)
    if (late.length === 0) return [{ result: 'pass', args: { count: told.length } }]
    return late.map((fact) => verdictOn(scene, fact, day))
  },
}

const PRECISE: readonly string[] = ['day', 'ten_days', 'month', 'fuzzy', 'quarter', 'half']

const isTold = ({ value }: FactOf<'date'>): boolean =>
  (value.role === 'event' || value.role === 'planned' || value.role === 'as_of') &&
  PRECISE.includes(value.precision) &&
  (value.form === 'point' || value.form === 'range' || value.form === 'as_of')

const isAhead = ({ outline }: Scene, { span }: FactOf<'date'>): boolean => {
  const visit = (node: OutlineNode): boolean =>
    (node.role === 'next_steps' && contains(node.span, span)) || node.children.some(visit)
  return visit(outline.root)
}

/** What tells of an act, or of a thing that came to be. */
const DONE =
  /已|了(?!解)|完成|召开|开展|印发|制定|修订|组织|举办|举行|追[回缴]|退[回还]|上缴|约谈|学习|检查|通过|成立|投用|投入使用|启用|启动|揭牌|挂牌|开工|竣工|开业|运行|验收|拆除|签订|签署|支付|兑[现付]|发放|归还|下发|出台|报送|上报|批复|建成|上线|任命|调整|补[缴交发签办登]|清[退收理]|处[理置分罚]|移交|更换|维修|修缮|安装|采购|公示(?!期)|公开|公布|听取|传达|研究|审议|部署|座谈|走访|核[查实]|排查|整[改治]|到位|销号|拨付|入账|登记|注销|收[回缴]|发布|进驻|培训|演练|宣讲|慰问|招聘|聘请|选派|轮岗|交流|办结|化解|答复|立案|通报|谈话|测评|考核|抽查|督[查导]|调研|观看|参观|签约|交付|落成|换届|选举|增设|设立|新建|改造|更新|配备|开通|实现|达到|移送|诫勉|出具|作出|立项|开标|中标|入库|到账|租出|结清|[缴还付]清|成交|交割|受理|起诉|判决|结案|挂网|招租|竞[价得]|过户|盘活|对账|审计|评估/
const PROMISE =
  /将|拟|计划|预计|力争|争取|确保|准备|打算|应当|须|要求|下一步|(?<![接招期对看善优])待(?![遇业])|预定|安排在|定于|届时|原定|约定|要(?:等)?[到至]|才能|方[可能]/
/** A day on which something ends, begins to hold or is due by itself. */
const ENDS =
  /届满|到期|期满|有效期|合同期|租期|期限|任期|服务期|质保|起施行|起执行|起实施|退休|毕业|为止|终止|截止|止(?=[,。;]|$)|公示期|保质|承租|租赁|为期/

/** 印发2024年9月至12月学习安排: the day belongs to the name of a paper. */
const isNamed = ({ text }: Scene, { span }: FactOf<'date'>): boolean =>
  /(?:印发|制[定订]|编制|下达|发布|下发|出台|明确|细化|审议)(?:了)?$/.test(
    text.shadow.slice(Math.max(0, span.start - 4), span.start),
  ) &&
  /^(?:的)?[^,。;\n]{0,12}(?:安排|计划|方案|预算|任务|指标|目标|日程|课表|清单|要点)/.test(
    text.shadow.slice(span.end, span.end + 16),
  )

/** The sentence around a date, as far as it decides. */
const aroundOf = ({ text }: Scene, { span }: FactOf<'date'>): string => {
  const before = /[^。;\n]*$/.exec(text.shadow.slice(Math.max(0, span.start - 30), span.start))?.[0] ?? ''
  return before + (/^[^。;\n]*/.exec(text.shadow.slice(span.end, span.end + 30))?.[0] ?? '')
}

function verdictOn({ text, problems }: Scene, fact: FactOf<'date'>, day: FactOf<'date'>): Verdict {
  const after = /^[^。;\n]*/.exec(text.shadow.slice(fact.span.end, fact.span.end + 60))?.[0] ?? ''
  const before = /[^,。;\n]*$/.exec(text.shadow.slice(Math.max(0, fact.span.start - 16), fact.span.start))?.[0] ?? ''
  const plain =
    fact.value.year_basis === 'stated' &&
    (DONE.test(after) || /已(?:经)?[于在]$/.test(before)) &&
    !ENDS.test(before + after)
  const owner = problems.find((problem) => contains(problem.span, fact.span))
  return {
    result: plain ? 'fail' : 'uncertain',
    refs: [...(owner === undefined ? [] : [owner]), fact, day],
    spans: [fact.span, day.span],
    args: { told: text.content.slice(fact.span.start, fact.span.end), day: day.value.end },
  }
}
