import { describe, expect, it } from 'vitest'
import { WITHHELD } from '../../src/language/withheld.ts'

describe('what is not made known', () => {
  it.each(['涉密问题另行报送', '其余3个问题涉及工作秘密', '不宜对外公开的2个问题', '第4项在党内通报', '因涉密未列出'])(
    '%s',
    (words) => expect(WITHHELD.test(words)).toBe(true),
  )
  it.each([
    '对涉密计算机逐台检查',
    '与涉密人员签订承诺书',
    '开展涉密文件清退',
    '测绘成果保密管理松懈',
    '对外公开办事流程',
  ])('%s is something else', (words) => expect(WITHHELD.test(words)).toBe(false))
})
