import type { Span } from '../../../notice/span.ts'
import type { Scene } from '../../check.ts'
import { openingSentences } from '../../opening.ts'
import { MISSING, near, required, seen } from '../../required.ts'

/** 巡察县水利局党组, 对县水利局…开展巡察: a body that was inspected, in whatever words; 我局 and 局党组 name none. */
const UNIT =
  /(?:巡[察视](?!组|办|工作|机构|整改|反馈|意见|期间|发现|移交|监督)了?|(?<=[,。;\d日组]|^)对)(?![我本该])(?<name>[^,。;:\n我本该]{3,30}?(?:党组|党委|党工委|党总支|党支部|委员会|局|院|校|公司|集团|镇|乡|街道|中心|部务会))(?=反馈|[^,。;\n]{0,12}(?:巡[察视]|整改)|[,。;\n]|$)/

/** The notice names the unit that was inspected. */
export const inspectedUnit = required('complete/inspected_unit', (scene) => {
  // a notice of several units names each of them
  const named = scene.head.inspectedUnit ?? scene.head.units.find(({ role }) => role === 'inspected')
  if (named !== undefined) return seen(named.span)
  const told = unitNear(scene)
  return told === null ? MISSING : near(scene, told)
})

function unitNear(scene: Scene): Span | null {
  for (const { start, end } of openingSentences(scene)) {
    const found = UNIT.exec(scene.text.shadow.slice(start, end))
    const name = found?.groups?.name
    if (found === null || name === undefined) continue
    const from = start + found.index + found[0].indexOf(name)
    return { start: from, end: from + name.length }
  }
  return null
}
