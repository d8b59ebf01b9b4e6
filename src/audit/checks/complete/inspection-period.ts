import { flatMap } from '../../../language/flat-map.ts'
import type { Span } from '../../../notice/span.ts'
import { backwardRanges } from '../../backward-ranges.ts'
import type { Scene } from '../../check.ts'
import { damagedDays, freeDates, openingSentences } from '../../opening.ts'
import { MISSING, near, required, seen } from '../../required.ts'

/** A range that ends before it begins is told by `dates/order`: it is there. */
const backwardIn = (scene: Scene): Span | undefined => {
  const end = openingSentences(scene).at(-1)?.end ?? 0
  return backwardRanges(scene).find(({ span }) => span.end <= end)?.span
}

/** The notice says when the inspection was. */
export const inspectionPeriod = required('complete/inspection_period', (scene) => {
  if (scene.head.dates.inspection !== null) return seen(scene.head.dates.inspection.span)
  const sentences = openingSentences(scene).filter(({ start, end }) =>
    /巡[察视]|进驻|督察/.test(scene.text.shadow.slice(start, end)),
  )
  const told = flatMap(sentences, (sentence) => freeDates(scene, sentence)).find(({ value }) => value.form === 'range')
  const lost = sentences.map((sentence) => damagedDays(scene, sentence)).find((days) => days.length > 1)?.[0]
  const place = told?.span ?? backwardIn(scene) ?? lost
  return place === undefined ? MISSING : near(scene, place)
})
