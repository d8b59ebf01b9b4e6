import type { OutlineNode } from '../../../notice/outline.ts'
import type { Scene } from '../../check.ts'
import { headingWords, isHeading, nodesOf } from '../../nodes.ts'
import { MISSING, required, seen } from '../../required.ts'

/** How a unit took the work up: a meeting on it, a group for it, who answers for it. */
const ORGANISED =
  /(?:成立|组建)[^。;\n]{0,24}(?:领导小组|工作专班|整改专班)|召开[^。;\n]{0,24}(?:部署|研究|推进|动员)[^。;\n]{0,12}整改|整改(?:工作)?(?:主体责任|第一责任人)|主要(?:负责人|负责同志)[^。;\n]{0,12}第一责任/

/** What a heading before the problems may call it, in words that no list of cues foresees. */
const NAMED = /组织[^,。;]{0,4}(?:状况|概况|开展|推进|实施)|(?:整改)(?:任务|作业)?组织/

/** What an account of how the work was taken up is made of: meetings, a group, a plan, who answers, who watches. */
const ACCOUNT: readonly RegExp[] = [
  /(?:召开|专题研究|听取|主持)[^。;\n]{0,30}(?:会议|会|汇报)|党[组委]会\d+次/,
  /(?:领导|工作|带头|指导|推进)?小组|专班|工作组|组长/,
  /整改(?:工作)?方案|台账|清单|制[定订][^。;\n]{0,20}措施\d+|拟定[^。;\n]{0,12}\d+条|逐[条项]/,
  /第一责任|负总责|分工|包干|分片|主体责任|一岗双责|牵头|领办|包抓|亲自/,
  /督导|督办|督查|跟踪|销号|调度|验收/,
]
/** So many of them are no accident. */
const TOLD = 3

/** A numbered part before the items, or the first of several, that tells of little else. */
const isAccount = ({ text, problems, outline }: Scene, node: OutlineNode): boolean => {
  const before =
    problems[0] === undefined
      ? node === outline.root.children.find(isNumbered)
      : node.span.end <= problems[0].span.start
  if (!before || !isHeading({ text }, node)) return false
  const words = text.shadow.slice(node.span.start, node.span.end)
  return /整改|反馈/.test(words) && ACCOUNT.filter((part) => part.test(words)).length >= TOLD
}

const isNumbered = ({ marker }: OutlineNode): boolean => marker !== null

/** A part of the notice tells how the rectification was organised; a sentence before the problems is less than a part. */
export const organisationSection = required('complete/organisation_section', (scene) => {
  const { outline, problems, text } = scene
  const first = problems[0]?.span.start ?? text.shadow.length
  const section = nodesOf(outline).find(
    ({ node }) =>
      node.role === 'organisation' ||
      (isHeading({ text }, node) && node.span.end <= first && NAMED.test(headingWords({ text }, node))) ||
      isAccount(scene, node),
  )
  if (section !== undefined) return seen(section.node.heading)
  const told = ORGANISED.exec(text.shadow.slice(0, first))
  if (told === null) return MISSING
  return {
    result: 'uncertain',
    spans: [{ start: told.index, end: told.index + told[0].length }],
    args: { form: 'prose' },
  }
})
