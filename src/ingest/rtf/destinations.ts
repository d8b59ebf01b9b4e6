import { ReadError } from '../../notice/read-error.ts'
import { wordsOf } from '../docx/blocks.ts'
import { equationOf } from '../docx/equation-field.ts'
import { finishPlace, newPlace, type RtfState, say, type Target } from './state.ts'

const MOST_NESTED = 40

/** Destinations whose words are no text. */
const NOTHING =
  /^(?:colortbl|stylesheet|listtable|listoverridetable|revtbl|rsidtbl|generator|pict|nonshppict|objdata|objclass|objname|bkmkstart|bkmkend|xe|tc|rxe|sn|sv|shprslt|ftnsep|ftnsepc|ftncn|aftnsep|aftnsepc|aftncn|nonesttables|template|filetbl|pnseclvl\d?|pn|private1?|falt|panose|themedata|colorschememapping|latentstyles|datastore|xmlnstbl|userprops|annotation|atnid|atnauthor|atnref|atndate|atntime|atrfstart|atrfend|picprop|mmathPr|fontemb|fontfile|background|upr|ffdeftext|formfield|nesttableprops|author|operator|manager|company|hlinkbase|printim|revtim|buptim|doccomm)$/

const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['subject', 'subject'],
  ['keywords', 'keywords'],
  ['category', 'category'],
  ['creatim', 'created'],
])

/** What words are that stand in these. */
const TARGETS: ReadonlyMap<string, Target> = new Map([
  ['fonttbl', 'font'],
  ['fldinst', 'instruction'],
  ['listtext', 'label'],
  ['pntext', 'label'],
  ['info', 'property'],
])

/** Starred destinations that hold text all the same. */
const READ_STARRED = new Set([
  'shpinst',
  'shppict',
  'fldinst',
  'dotxbx',
  'ud',
  'shptxt',
  'dptxbxtext',
  'listtext',
  'pntext',
  'footnote',
])

const HEADER = /^header[lrf]?$/
const FOOTER = /^footer[lrf]?$/

const isFurniture = (name: string): boolean => HEADER.test(name) || FOOTER.test(name)
const isPlace = (name: string): boolean =>
  name === 'footnote' || name === 'shptxt' || name === 'dptxbxtext' || isFurniture(name)

/** Opens the destination that a control word names; false where it names none. */
export function openDestination(state: RtfState, name: string): boolean {
  const { group, tally } = state
  const starred = state.starred
  state.starred = false
  if (name === 'ud') {
    group.target = state.groups.at(-2)?.target ?? 'text'
    return true
  }
  if (group.target === 'nothing') return true
  if (name === 'field') {
    group.opened = name
    return true
  }
  if (name === 'fldrslt') {
    // What a field shows stands in its result; only one without any shows its instruction.
    const field = state.groups.at(-1)
    if (field !== undefined) field.gathered = ''
    return true
  }
  if (name === 'annotation') tally.comments++
  if (name === 'pict') tally.pictures++
  if (isPlace(name)) return openPlace(state, name)
  const target = targetOf(state, name, starred)
  if (target === null) return READ_STARRED.has(name)
  group.target = target
  group.opened = name
  return true
}

/** What becomes of the words of a destination; null where they are text. */
function targetOf({ groups }: RtfState, name: string, starred: boolean): Target | null {
  if (PROPERTIES.has(name) && groups.some(({ opened }) => opened === 'info')) return 'property'
  const isNothing = NOTHING.test(name) || (starred && !READ_STARRED.has(name))
  return TARGETS.get(name) ?? (isNothing ? 'nothing' : null)
}

function openPlace(state: RtfState, name: string): boolean {
  if (state.outer.length > MOST_NESTED) throw new ReadError('corrupt', '脚注或文本框嵌套过深')
  const { group } = state
  group.target = 'text'
  group.opened = name
  group.inTable = false
  group.depth = 0
  if (group.hidden || group.deleted) group.target = 'nothing'
  state.outer.push(state.place)
  state.place = newPlace()
  return true
}

/** Ends what a group opened and puts what it gathered where it belongs. */
export function closeDestination(state: RtfState): void {
  const { group } = state
  const { opened, gathered } = group
  const around = state.groups.at(-1)
  if (opened === null) {
    if (group.target !== 'text' && around !== undefined) around.gathered += gathered
    return
  }
  const property = group.target === 'property' ? PROPERTIES.get(opened) : undefined
  if (opened === 'listtext' || opened === 'pntext') state.place.label = labelOf(state, gathered)
  else if (property !== undefined) addProperty(state, property, gathered)
  else if (opened === 'fldinst' && around !== undefined) around.gathered += gathered
  else if (opened === 'field') say(state, equationOf(gathered) ?? '')
  else if (isFurniture(opened)) closeFurniture(state, HEADER.test(opened) ? 'header' : 'footer')
  else if (isPlace(opened)) closeBeside(state, opened)
}

/** An automatic number as the writer set it, without its tab; a bullet is none. */
function labelOf({ fonts, group }: RtfState, words: string): string {
  const label = words.replace(/[\t\n]+$/, '').replace(/^\s+/, '')
  const isBullet = !/[\p{L}\p{N}]/u.test(label) || fonts.get(group.font)?.charset === 2
  return isBullet ? '' : label
}

function addProperty(state: RtfState, key: string, words: string): void {
  if (words.trim() !== '') state.metadata.push({ key, value: words.trim(), span: null })
}

function closeBeside(state: RtfState, opened: string): void {
  const blocks = finishPlace(state)
  state.place = state.outer.pop() ?? newPlace()
  const { paragraph } = state.place
  if (opened !== 'footnote') {
    for (const block of blocks) paragraph.boxes.push(block)
    return
  }
  if (wordsOf(blocks) === '') return
  const number = ++state.tally.notes
  state.notes.set(String(number), blocks)
  paragraph.notes.push({ number, kind: 'footnote', id: String(number) })
  const target = state.groups.at(-1)
  if (target?.target === 'text') paragraph.text += `[${number}]`
}

function closeFurniture(state: RtfState, key: string): void {
  const value = wordsOf(finishPlace(state))
  state.place = state.outer.pop() ?? newPlace()
  const says = /\p{L}/u.test(value.replace(/第|页|共|頁|page|of/gi, ''))
  if (says && !state.metadata.some((one) => one.key === key && one.value === value))
    state.metadata.push({ key, value, span: null })
}
