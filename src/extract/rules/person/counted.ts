import type { Rule } from '../../../notice/rule.ts'
import type { Span } from '../../../notice/span.ts'
import { nameUpTo, personsOf } from '../../persons/names.ts'

/** Names before 等N人: 李华、王建国等5人. */
export const counted: Rule<'person'> = {
  id: 'person/counted',
  kind: 'person',
  pattern:
    /等(?:同志)?(?=(?:共|共计)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:余)?(?:人|名|位)|人(?:给予|违|的|进行|立案))/g,
  read(match, scene) {
    const names: Span[] = []
    for (let end = match.index; names.length < 40; ) {
      const name = nameUpTo(scene, end)
      if (name === null) break
      names.unshift(name)
      if (scene.shadow[name.start - 1] !== '、') break
      end = name.start - 1
    }
    return names.length === 0 ? null : personsOf(names, scene)
  },
  finds: ['对⟦张伟⟧、⟦李国强⟧等3人诫勉', '⟦陈某⟧等2名党员', '对⟦刘洋⟧等人进行约谈'],
  ignores: ['干部、职工等30人', '副局长等5人', '办公室、财务科等6人', '安全员等3名'],
}
