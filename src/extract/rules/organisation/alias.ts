import type { Rule } from '../../../notice/rule.ts'
import { organisationAt } from '../../organisations/names.ts'

const UNIT =
  /(?:局|委|办|部|中心|医院|院|学校|校|所|站|大队|支队|公司|集团|联社|供销社|协会|学会|党组|党委|党支部|银行|法院)$/

/** A short name that the text gives an organisation itself: (以下简称“城投公司”). */
export const alias: Rule<'organisation'> = {
  id: 'organisation/alias',
  kind: 'organisation',
  pattern: /(?:以下|下)?(?:统)?简称(?:为|:)?[ \t]?[“"'‘]?(?<name>[\u3400-\u9fff()]{3,16})(?=[”"'’]?\))/g,
  read(match, scene) {
    const { name = '' } = match.groups ?? {}
    const end = match.index + match[0].length
    return UNIT.test(name) ? organisationAt({ start: end - name.length, end }, scene) : null
  },
  finds: ['某县城市建设投资有限公司(以下简称“⟦城投公司⟧”)', '(简称⟦市人民医院⟧)'],
  ignores: ['(以下简称《办法》)', '(以下简称“三资”)', '(以下简称局)'],
}
