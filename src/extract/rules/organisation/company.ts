import type { Rule } from '../../../notice/rule.ts'
import { organisationAt } from '../../organisations/names.ts'
import { placesWithin } from '../../organisations/places.ts'

/** Words before a company's name that are no part of it; a place in the name is the better sign. */
const LEAD =
  /^.*(?:聘请|委托|邀请|责令|要求|督促|收回|约谈|处罚|查处|追回|涉及|起诉|函告|通知|依托|引进|引入|选定|确定|选聘|划转|移交|退还|归还|拖欠|支付|追缴|注册|注销|下属|所属|子公司|企业|单位|[由与向对将被的了给至]|按|督办|暂停|取消|拉黑|家)/
/** The Han and bracketed words that run up to a style. */
const RUN = /(?:[\u3400-\u9fff]|\([\u3400-\u9fff]{2,8}\)){3,26}$/
const HAN = /[\u3400-\u9fff]/
const REACH = 30

/** A company by its full style, without the words before it: 聘请四川某某会计师事务所有限公司. */
export const company: Rule<'organisation'> = {
  id: 'organisation/company',
  kind: 'organisation',
  pattern: /(?:股份)?有限(?:责任)?公司(?:[\u3400-\u9fff]{2,8}?分公司|党委|党支部|党总支)?/g,
  read({ index, 0: style }, { shadow, knowledge, ...scene }) {
    const run = RUN.exec(shadow.slice(Math.max(0, index - REACH), index))?.[0]
    if (run === undefined) return null
    const start = index - run.length
    const [place] = placesWithin(shadow, { start, end: index }, knowledge.regions)
    const lead = place === undefined ? (LEAD.exec(run)?.[0].length ?? 0) : place.start - start
    if (run.length - lead < 3 || (lead === 0 && HAN.test(shadow[start - 1] ?? ''))) return null
    return organisationAt({ start: start + lead, end: index + style.length }, { shadow, knowledge, ...scene })
  },
  finds: [
    '委托⟦成都天宇会计师事务有限公司⟧审计',
    '⟦凤阳县城建投资(集团)有限公司党委⟧',
    '责令⟦宏达建筑工程有限责任公司⟧返工',
  ],
  ignores: ['股份有限公司', '3家有限公司', '国有独资的有限公司'],
}
