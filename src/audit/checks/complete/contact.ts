import { allMatches } from '../../../language/matcher.ts'
import { contains } from '../../../notice/span.ts'
import { MISSING, near, required, seen } from '../../required.ts'

/** A way to reach somebody, announced with something behind it. */
const CHANNEL =
  /(?:联系|监督|举报|咨询|投诉|办公|来信)?(?:电话|热线|邮箱|电子邮件|信箱|通[信讯]地址|联系地址|邮寄地址|来信地址|传真)(?:号码)?(?:[:为是]|\s)\s?[^\s,。;]{2}|(?:致电|来电|拨打|电询)[^,。;\d]{0,8}\d{3,4}-?\d{3,8}/g

/** A line so near the end speaks for the notice, whatever it stands under. */
const TAIL = 300

/** The notice says how to reach somebody about it. */
export const contact = required('complete/contact', (scene) => {
  const { head, text, problems } = scene
  if (head.contacts[0] !== undefined) return seen(head.contacts[0].span)
  const told = allMatches(CHANNEL, text.shadow)
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .find((span) => span.start > text.shadow.length - TAIL || !problems.some((problem) => contains(problem.span, span)))
  return told === undefined ? MISSING : near(scene, told)
})
