import { openingSentences } from '../../opening.ts'
import { MISSING, near, required, seen } from '../../required.ts'

/** A group of a committee, in whatever words. */
const GROUP =
  /(?:中央|[省市州盟县区旗师团]委|自治区党委|党[委组]|工委)[^,。;\n]{0,24}(?:巡[察视]|督察)[^,。;\n]{0,12}(?<!领导小)组/

/** The notice names who inspected. */
export const inspectingBody = required('complete/inspecting_body', (scene) => {
  if (scene.head.inspectingBody !== null) return seen(scene.head.inspectingBody.span)
  for (const { start, end } of openingSentences(scene)) {
    const group = GROUP.exec(scene.text.shadow.slice(start, end))
    if (group !== null) return near(scene, { start: start + group.index, end: start + group.index + group[0].length })
  }
  return MISSING
})
