import { flatMap } from '../../../language/flat-map.ts'
import { damagedDays, freeDates, openingSentences } from '../../opening.ts'
import { MISSING, near, required, seen } from '../../required.ts'

/** The notice says when it was told the findings. */
export const feedbackDate = required('complete/feedback_date', (scene) => {
  if (scene.head.dates.feedback !== null) return seen(scene.head.dates.feedback.span)
  const sentences = openingSentences(scene).filter(({ start, end }) =>
    /反馈|(?:巡[察视]组|县委|市委|省委|区委)[^,。;]{0,16}(?:通报|指出|宣布|交换意见)|通报(?:了)?(?:巡[察视]|有关)?(?:意见|情况)/.test(
      scene.text.shadow.slice(start, end),
    ),
  )
  const told = flatMap(sentences, (sentence) => freeDates(scene, sentence)).find(({ value }) => value.form === 'point')
  const place = told?.span ?? flatMap(sentences, (sentence) => damagedDays(scene, sentence))[0]
  return place === undefined ? MISSING : near(scene, place)
})
