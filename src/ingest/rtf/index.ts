import type { Report } from '../../notice/diagnostic.ts'
import type { RawText } from '../../notice/raw-text.ts'
import { ReadError } from '../../notice/read-error.ts'
import { newTally } from '../docx/blocks.ts'
import { laidOut } from '../docx/laid-out.ts'
import { layOut } from '../docx/layout.ts'
import type { IngestLimits } from '../limits.ts'
import { closeDestination, openDestination } from './destinations.ts'
import { finishPlace, flush, newGroup, newPlace, type RtfState, say } from './state.ts'
import { readRtfTokens } from './tokens.ts'
import { WORDS } from './words.ts'

const MOST_GROUPS = 4000

/** An RTF as a word processor shows it with all changes accepted; automatic numbers stand in it as their writer set them. */
export async function readRtf(bytes: Uint8Array, report: Report, limits: IngestLimits): Promise<RawText> {
  const state: RtfState = {
    limits,
    tally: newTally(),
    fonts: new Map(),
    metadata: [],
    notes: new Map(),
    groups: [],
    group: newGroup(),
    place: newPlace(),
    outer: [],
    page: 1252,
    defaultFont: 0,
    pending: '',
    skipped: 0,
    starred: false,
    speaks: 'narrow',
    lostLabels: 0,
    hiding: false,
  }
  const whole = readGroups(state, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  const layout = layOut(
    finishPlace(state),
    () => '',
    ({ id }) => state.notes.get(id) ?? [],
  )
  if (layout.text.trim() === '') {
    if (state.tally.pictures > 0) throw new ReadError('no_text_layer', `文档只有 ${state.tally.pictures} 张图片`)
    if (!whole) throw new ReadError('corrupt', 'RTF 文件不完整')
  }
  if (!whole) report('ingest/damaged_xml', null, { detail: '文件在结尾处断开' })
  reportAll(report, state, layout.lost)
  return laidOut(layout, { format: 'rtf', reader: 'rtf/own' }, state.metadata)
}

/** Runs through the groups of the file; false where it ends before they do. */
function readGroups(state: RtfState, file: string): boolean {
  let done = false
  readRtfTokens(file, {
    open: () => {
      if (done) return
      flush(state)
      state.skipped = 0
      if (state.groups.length > MOST_GROUPS) throw new ReadError('corrupt', 'RTF 的括号嵌套过深')
      state.groups.push(state.group)
      state.group = { ...state.group, opened: null, gathered: '' }
    },
    close: () => {
      if (done) return
      flush(state)
      state.skipped = 0
      state.starred = false
      const around = state.groups.at(-1)
      closeDestination(state)
      state.groups.pop()
      state.group = around ?? state.group
      done = state.groups.length === 0
    },
    word: (name, value) => {
      if (!done) readWord(state, name, value)
    },
    bytes: (text, hex) => {
      if (!done) readBytes(state, text, hex)
    },
  })
  flush(state)
  const whole = done || state.groups.length === 0
  while (state.groups.length > 0) {
    closeDestination(state)
    state.group = state.groups.pop() ?? state.group
  }
  return whole
}

function readBytes(state: RtfState, text: string, hex: boolean): void {
  const { group } = state
  const passed = Math.min(state.skipped, text.length)
  state.skipped -= passed
  const rest = hex ? text.slice(passed) : text.slice(passed).replaceAll('\0', '')
  if (group.target === 'font') nameFont(state, rest)
  else if (group.target !== 'nothing') state.pending += rest
}

/** The font table: a number, a character set and a name each. */
function nameFont({ fonts, group }: RtfState, text: string): void {
  const font = fonts.get(group.font)
  if (font !== undefined && font.name.length < 64) font.name += text.replace(/;.*$/s, '')
}

function readFontWord({ fonts, group }: RtfState, name: string, value: number | null): void {
  if (name === 'f') {
    group.font = value ?? 0
    if (fonts.size < 10_000) fonts.set(group.font, { name: '', charset: 1 })
  } else if (name === 'fcharset') {
    const font = fonts.get(group.font)
    if (font !== undefined) font.charset = value ?? 1
  }
}

function readWord(state: RtfState, name: string, value: number | null): void {
  flush(state)
  const { group } = state
  if (name === '*') state.starred = true
  else if (name === 'u') {
    say(state, String.fromCharCode((value ?? 0) & 0xffff))
    state.skipped = group.spare
  } else if (name === 'uc') group.spare = Math.max(0, Math.min(255, value ?? 1))
  else if (group.target === 'font' && !state.starred) readFontWord(state, name, value)
  else if (name === 'ansicpg') state.page = value ?? 1252
  else if (name === 'mac') state.page = 10000
  else if (name === 'deff') state.defaultFont = value ?? 0
  else if (!openDestination(state, name) && group.target !== 'nothing') WORDS.get(name)?.(state, value)
}

function reportAll(report: Report, { tally, lostLabels }: RtfState, lost: number): void {
  const counted = (code: Parameters<Report>[0], count: number) => {
    if (count > 0) report(code, null, { count })
  }
  counted('ingest/tracked_changes_accepted', tally.changes)
  counted('ingest/hidden_text_left_out', tally.hidden)
  counted('ingest/comments_left_out', tally.comments)
  counted('ingest/pictures_not_read', tally.pictures)
  counted('ingest/merged_cell_words_left_out', lost)
  counted('ingest/labels_lost', lostLabels)
}
