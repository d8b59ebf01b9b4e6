import { allMatches } from './matcher.ts'

const LETTER = 'a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜêńňǹḿ'
const TONE = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ'
/** 衛(wèi), 導(dǎo): a reading typed in behind its character; without a tone mark it may be a word. */
const READING = new RegExp(`\\((?<=[\\u3400-\\u9fff]\\()(?=[${LETTER}]{0,6}[${TONE}])[${LETTER}]{1,7}\\)`, 'g')

/** Where readings are typed into a text, in order. */
export const readingsIn = (shadow: string): { start: number; end: number }[] =>
  shadow.includes('(')
    ? allMatches(READING, shadow).map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    : []
