import type { Outcome } from '../../../notice/vocabulary.ts'
import { wordsOutsideHeadings } from '../../mentions.ts'
import { nodesOf } from '../../nodes.ts'
import { MISSING, required, seen } from '../../required.ts'

const HANDLED: readonly Outcome[] = [
  'disciplined',
  'organisational_handling',
  'admonished',
  'dismissed',
  'cases_filed',
  'referrals',
  'detained',
  'held_accountable',
]

/** A sanction announced, or the mechanism of it, is nobody held to account. */
const ONLY_WORDS =
  /(?:将|如|若|凡|一旦|一律|坚决|严格|加强|强化|加大|健全|完善|建立)[^。;\n]*$|(?:学习|明确|测试|知识)[^,。;\n]*$/
/** 《纪律处分条例》, 问责情形, 处分知识: rules on it, and what is taught of them. */
const OF_RULES = /^[^,。;\n并及]{0,6}(?:条例|规定|办法|制度|机制|规则|细则|情形|知识|力度|通报会|案例|典型|》)/

/** The notice says who was held to account, a stated 0 included. */
export const accountability = required('complete/accountability', (scene, words) => {
  const section = nodesOf(scene.outline).find(({ node }) => node.role === 'accountability')
  if (section !== undefined) return seen(section.node.heading)
  const number = scene.facts.find(({ outcome }) => outcome !== null && HANDLED.includes(outcome))
  if (number !== undefined) return seen(number.span)
  const mention = wordsOutsideHeadings(
    scene,
    words,
    (before, after) => !ONLY_WORDS.test(before) && !OF_RULES.test(after),
  )
  return mention === null ? MISSING : seen(mention)
})
