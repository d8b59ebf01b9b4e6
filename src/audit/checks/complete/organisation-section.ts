import { headingWords, isHeading, nodesOf } from '../../nodes.ts'
import { MISSING, required, seen } from '../../required.ts'

/** How a unit took the work up: a meeting on it, a group for it, who answers for it. */
const ORGANISED =
  /(?:成立|组建)[^。;\n]{0,24}(?:领导小组|工作专班|整改专班)|召开[^。;\n]{0,24}(?:部署|研究|推进|动员)[^。;\n]{0,12}整改|整改(?:工作)?(?:主体责任|第一责任人)|主要(?:负责人|负责同志)[^。;\n]{0,12}第一责任/

/** What a heading before the problems may call it, in words that no list of cues foresees. */
const NAMED = /组织[^,。;]{0,4}(?:状况|概况|开展|推进|实施)|(?:整改)(?:任务|作业)?组织/

/** A part of the notice tells how the rectification was organised; a sentence before the problems is less than a part. */
export const organisationSection = required('complete/organisation_section', ({ outline, problems, text }) => {
  const first = problems[0]?.span.start ?? text.shadow.length
  const section = nodesOf(outline).find(
    ({ node }) =>
      node.role === 'organisation' ||
      (isHeading({ text }, node) && node.span.end <= first && NAMED.test(headingWords({ text }, node))),
  )
  if (section !== undefined) return seen(section.node.heading)
  const opening = text.shadow.slice(0, problems[0]?.span.start ?? text.shadow.length)
  const told = ORGANISED.exec(opening)
  if (told === null) return MISSING
  return {
    result: 'uncertain',
    spans: [{ start: told.index, end: told.index + told[0].length }],
    args: { form: 'prose' },
  }
})
