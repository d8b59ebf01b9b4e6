import { flatMap } from '../../../language/flat-map.ts'
import { allMatches } from '../../../language/matcher.ts'
import type { Rule, Scene } from '../../../notice/rule.ts'
import type { Span } from '../../../notice/span.ts'
import { endsInTitle, nameFrom, personsOf, shapeOf } from '../../persons/names.ts'

const LABEL =
  '(?:责任|分管|牵头|包案|包保|包联|挂牌|联系|督办|主管)领导|责任人(?:员)?|牵头人|联系人|联络[人员]|[经承]办人|负责人|审核人?|审签|签发人?|编辑|责编|作者|记者|通讯员|供稿|撰稿|摄影|校对|[初复终一二三]审|主讲人|发言人|报告人|填表人|制表人|主持人|记录人|副?组长|组员|监制'
/** No header of a register is deeper. */
const HEADER_ROWS = 2
/** One item: offices before and after, the name whole. */
const ITEM = /[^、,;。\n/)(\s]+/g

/** Names under a label, an office aside: 责任领导:李华、副局长王建国; 联系人:张某某; and those of a register's column so headed. */
export const listed: Rule<'person'> = {
  id: 'person/listed',
  kind: 'person',
  pattern: new RegExp(
    `(?:${LABEL})(?:姓名)?(?:[】\\])]?[ \\t]?[:为][ \\t]{0,3}(?=(?<names>[^;。\\n:]{2,80}))|(?<=(?:\\n|^)[^\\n]{2,8})(?=\\n|$))`,
    'g',
  ),
  read(match, scene) {
    const { names } = match.groups ?? {}
    const end = match.index + match[0].length
    const found =
      names === undefined
        ? flatMap(columnUnder(scene, match.index), (cell) => namesWithin(scene, cell))
        : namesWithin(scene, { start: end, end: end + names.length })
    return found.length === 0 ? null : personsOf(found, scene)
  },
  finds: [
    '责任领导:⟦李华⟧、副局长⟦王建国⟧',
    '联系人:⟦张某某⟧ 电话',
    '责任人:⟦刘洋⟧(党组成员)、⟦陈思远⟧副主任',
    '(牵头领导:⟦周文⟧;责任科室:财务科)',
    '编辑:⟦吴静⟧ 审核:⟦李晓明⟧',
    '责任人为⟦吴小军⟧。',
  ],
  ignores: [
    '责任领导:分管副局长',
    '责任人:党支部书记',
    '责任领导:党组成员、执法大队大队长',
    '责任人:食堂经理',
    '责任人:财务室主任',
    '责任领导:镇党委书记',
    '责任领导:组织委员',
    '负责人:各单位主要负责人',
  ],
}

/** The cells below a header cell in which an offset stands. */
function columnUnder({ text }: Scene, at: number): Span[] {
  for (const { cells } of text.tables) {
    const header = cells.find(({ span, row }) => row < HEADER_ROWS && span.start <= at && at < span.end)
    if (header !== undefined)
      return cells.filter(({ row, column }) => column === header.column && row > header.row).map(({ span }) => span)
  }
  return []
}

function namesWithin(scene: Scene, { start, end }: Span): Span[] {
  const found: Span[] = []
  for (const item of allMatches(ITEM, scene.shadow.slice(start, end))) {
    const at = { start: start + item.index, end: start + item.index + item[0].length }
    const name = shapeOf(item[0], scene.knowledge) === null ? besideOffice(at, scene) : at
    if (name !== null) found.push(name)
    else if (found.length > 0 && /\s$/.test(scene.shadow.slice(at.start - 1, at.start))) break
  }
  return found
}

/** 副局长王建国 or 王建国副局长. */
function besideOffice(at: Span, scene: Scene): Span | null {
  const { shadow, knowledge } = scene
  for (let from = at.start + 1; from <= at.end - 2; from++)
    if (endsInTitle(shadow, from, knowledge)) {
      const name = nameFrom(scene, from, true)
      return name !== null && name.end <= at.end ? name : null
    }
  if (!endsInTitle(shadow, at.end, knowledge)) return null
  for (const length of [3, 2]) {
    const name = { start: at.start, end: at.start + length }
    if (shapeOf(shadow.slice(name.start, name.end), knowledge) === 'sure' && at.end > name.end + 1) return name
  }
  return null
}
