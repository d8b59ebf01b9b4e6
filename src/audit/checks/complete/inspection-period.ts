import { freeDates, openingSentences } from '../../opening.ts'
import { MISSING, near, required, seen } from '../../required.ts'

/** The notice says when the inspection was. */
export const inspectionPeriod = required('complete/inspection_period', (scene) => {
  if (scene.head.dates.inspection !== null) return seen(scene.head.dates.inspection.span)
  const told = openingSentences(scene)
    .filter(({ start, end }) => /巡[察视]|进驻|督察/.test(scene.text.shadow.slice(start, end)))
    .flatMap((sentence) => freeDates(scene, sentence))
    .find(({ value }) => value.form === 'range')
  return told === undefined ? MISSING : near(scene, told.span)
})
