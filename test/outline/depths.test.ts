import { describe, expect, it } from 'vitest'
import { depths, type Mark } from '../../src/outline/depths.ts'

const KINDS: readonly [RegExp, Mark['kind']][] = [
  [/^\((\d+)\)$/, 'arabic_paren'],
  [/^(\d+)[.、]$/, 'arabic'],
  [/^\(([一二三四五六七八九十])\)$/, 'chinese_paren'],
  [/^([一二三四五六七八九十])、$/, 'chinese'],
  [/^([一二三四五六七八九十])是$/, 'is'],
  [/^([一二三四五六七八九十])要$/, 'must'],
  [/^问题(\d+):$/, 'problem'],
  [/^([①-⑨])$/, 'circled'],
]

const HAN = '一二三四五六七八九十'
const numberOf = (words: string): number =>
  HAN.includes(words) ? HAN.indexOf(words) + 1 : /[①-⑨]/.test(words) ? words.charCodeAt(0) - 0x2460 + 1 : Number(words)

/** `一、` a number at the head of a line; `~一是` one inside a line; `#` a bare heading;
 * `整改情况` a label line, with ^ right under a heading, with ! empty. */
function mark(word: string, previous: string | undefined): Mark {
  const inline = word.startsWith('~')
  const bare = inline ? word.slice(1) : word
  if (bare === '#') return { kind: 'plain', number: 0, style: '', atStart: true }
  if (bare.startsWith('整改情况'))
    return { kind: 'label', number: 0, style: '', atStart: true, underHeading: bare.includes('^') }
  if (bare === '正文') return { kind: 'close', number: 0, style: '', atStart: true }
  const found = KINDS.flatMap(([pattern, kind]) => {
    const match = pattern.exec(bare)
    return match === null ? [] : [{ kind, number: numberOf(match[1]!) }]
  })[0]!
  return {
    ...found,
    style: bare.replace(/[\d一二三四五六七八九十①-⑨]/g, ''),
    atStart: !inline,
    opensLabel: previous?.endsWith('!') === true,
  }
}

const read = (line: string): string => {
  const words = line.split(' ')
  return depths(words.map((word, i) => mark(word, words[i - 1])))
    .map(({ depth }) => depth)
    .join(' ')
}

/** Each row: the marks of a notice in reading order, and their depths. */
const CASES: readonly [string, string, string][] = [
  ['三级常规', '一、 (一) 1. 2. (二) 1. 二、 (一)', '1 2 3 3 2 3 1 2'],
  ['没有一、', '(一) 1. (1) (2) 2. (二) 1.', '1 2 3 3 2 1 2'],
  ['一、下直接1.', '一、 (一) (二) 二、 1. 2. 3. 三、 1.', '1 2 2 1 2 2 2 1 2'],
  ['问题N在1.之下', '一、 (一) 1. 问题1: 2. 问题2: 问题3:', '1 2 3 4 3 4 4'],
  ['1.在问题N之下', '一、 (一) 问题1: 1. 2. 问题2: 1.', '1 2 3 4 4 3 4'],
  ['行内一是', '一、 (一) ~一是 ~二是 (二) ~一是 ~二是 二、', '1 2 3 3 2 3 3 1'],
  ['段首一是', '二、 1. 一是 二是 2. 一是 三、', '1 2 3 3 2 3 1'],
  ['一是之下又一要', '一、 一是 ~一要 ~二要 二是', '1 2 3 3 2'],
  ['一是列举之后才出现1.', '一、 ~一是 ~二是 1. ~一是 2.', '1 2 2 2 3 2'],
  ['下一步重新编号', '一、 二、 1. 2. 3. 三、 1. 2.', '1 1 2 2 2 1 2 2'],
  ['1、在1.之下', '1. 1、 2、 2. 1、', '1 2 2 1 2'],
  ['标签空行之后的1.是措施', '1. 整改情况^! 1. 2. 2. 整改情况^! 1. 2.', '1 1 2 2 1 1 2 2'],
  ['措施之后的标签回到问题', '(一) 整改情况^! 1. 2. 整改情况 (二)', '1 1 2 2 1 1'],
  ['普通段落结束行内列举', '(一) ~一是 ~二是 正文 (二)', '1 2 2 1 1'],
  ['无编号标题重新开始', '# 1. 2. # 1. 2.', '1 2 2 1 2 2'],
  ['(一)下的二、收尾后另起', '(一) (二) 一、 (一) (二) 二、', '1 1 1 2 2 1'],
  ['1.下面是(一)', '1. (一) (二) 2. (一)', '1 2 2 1 2'],
  ['①在一是之下', '一是 ① ② 二是', '1 2 2 1'],
  ['编号跳号仍是同级', '一、 (一) (三) 二、', '1 2 2 1'],
  ['编号重复仍是同级', '1. 2. 2. 3.', '1 1 1 1'],
  ['第二轮一是', '(一) 一是 二是 一是 二是 (二)', '1 2 2 2 2 1'],
]

describe('depths', () => {
  it.each(CASES)('%s: %s', (_name, marks, expected) => expect(read(marks)).toBe(expected))

  it('says what each number is against the one before it', () => {
    const orders = depths('1. 2. 4. 4. 1.'.split(' ').map((word) => mark(word, undefined))).map(({ order }) => order)
    expect(orders).toEqual(['first', 'next', 'gap', 'duplicate', 'restart'])
  })
})
