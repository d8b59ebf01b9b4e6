import { allMatches } from '../../../language/matcher.ts'
import { MISSING, near, required, seen } from '../../required.ts'

/** 一是关于…的问题。, 第一,针对…问题: lines that each begin with a problem, in whatever numbers. */
const LINES = /(?<=^|\n)[ \t]*[^\n,。;:]{0,4}[,、.]?(?:关于|针对)[^\n。;]{4,60}问题(?=[”"。,;:\n]|$)/g
/** One may be a sentence about all of them. */
const SEVERAL = 2

/** The notice lists the problems one by one. */
export const problemList = required('complete/problem_list', (scene) => {
  if (scene.problems[0] !== undefined) return seen(scene.problems[0].heading)
  const lines = allMatches(LINES, scene.text.shadow)
  const first = lines[0]
  if (first === undefined || lines.length < SEVERAL) return MISSING
  return near(scene, { start: first.index, end: first.index + first[0].length })
})
