import type { Rule } from '../../../notice/rule.ts'
import { organisationAt } from '../../organisations/names.ts'
import { placesWithin } from '../../organisations/places.ts'

/** Words before a company's name that are no part of it; a place in the name is the better sign. */
const LEAD =
  /^.*(?:聘请|委托|邀请|责令|要求|督促|收回|约谈|处罚|查处|追回|涉及|起诉|函告|通知|依托|引进|引入|选定|确定|选聘|划转|移交|退还|归还|拖欠|支付|追缴|注册|注销|下属|所属|子公司|企业|单位|[由与向对将被的了给至]|按|督办|暂停|取消|拉黑|家)/
const HAN = /[\u3400-\u9fff]/
const NAME =
  /(?:[\u3400-\u9fff]|\([\u3400-\u9fff]{2,8}\)){3,26}(?:有限责任公司|股份有限公司|有限公司)(?:[\u3400-\u9fff]{2,8}?分公司|党委|党支部|党总支)?/g

/** A company by its full style, without the words before it: 聘请四川某某会计师事务所有限公司. */
export const company: Rule<'organisation'> = {
  id: 'organisation/company',
  kind: 'organisation',
  pattern: NAME,
  read(match, scene) {
    const style = match[0].search(/有限责任公司|股份有限公司|有限公司/)
    const [place] = placesWithin(
      scene.shadow,
      { start: match.index, end: match.index + style },
      scene.knowledge.regions,
    )
    const lead =
      place === undefined ? (LEAD.exec(match[0].slice(0, style))?.[0].length ?? 0) : place.start - match.index
    const span = { start: match.index + lead, end: match.index + match[0].length }
    const before = scene.shadow[span.start - 1]
    if (style - lead < 3) return null
    if (lead === 0 && before !== undefined && HAN.test(before)) return null
    return organisationAt(span, scene)
  },
  finds: [
    '委托⟦成都天宇会计师事务有限公司⟧审计',
    '⟦凤阳县城建投资(集团)有限公司党委⟧',
    '责令⟦宏达建筑工程有限责任公司⟧返工',
  ],
  ignores: ['股份有限公司', '3家有限公司', '国有独资的有限公司'],
}
