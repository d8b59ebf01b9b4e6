import { endCell, endParagraph, endRow, type RtfState, say } from './state.ts'

type Handler = (state: RtfState, value: number | null) => void

/** A switch of characters: on without a number, off with 0. */
const on = (value: number | null): boolean => value !== 0

const words =
  (text: string): Handler =>
  (state) =>
    say(state, text)

/** A page break parts words like a line break, unless nothing stands before it. */
const pageBreak: Handler = (state) => {
  if (state.place.paragraph.text !== '') say(state, '\n')
}

const cellIs =
  (vertical: 'restart' | 'continue' | null, swallowed: boolean): Handler =>
  ({ place }) => {
    if (vertical !== null) place.plan.open.vertical = vertical
    place.plan.open.swallowed ||= swallowed
  }

const font: Handler = (state, value) => {
  if (state.speaks === 'wide') state.group.wideFont = value ?? 0
  else state.group.font = value ?? 0
}

/** What each control word does where text is read. Those not listed are looks. */
export const WORDS: ReadonlyMap<string, Handler> = new Map<string, Handler>(
  Object.entries<Handler>({
    par: endParagraph,
    sect: endParagraph,
    '\r': endParagraph,
    '\n': endParagraph,
    line: words('\n'),
    lbr: words('\n'),
    page: pageBreak,
    column: pageBreak,
    tab: words('\t'),
    '~': words('\u00a0'),
    _: words('-'),
    emdash: words('—'),
    endash: words('–'),
    emspace: words('\u2003'),
    enspace: words('\u2002'),
    qmspace: words('\u2005'),
    bullet: words('•'),
    lquote: words('‘'),
    rquote: words('’'),
    ldblquote: words('“'),
    rdblquote: words('”'),
    f: (state, value) => {
      state.group.font = value ?? 0
      if (state.speaks === 'wide') state.group.wideFont = value ?? 0
    },
    af: font,
    hich: (state) => {
      state.speaks = 'narrow'
    },
    loch: (state) => {
      state.speaks = 'narrow'
    },
    dbch: (state) => {
      state.speaks = 'wide'
    },
    v: ({ group }, value) => {
      group.hidden = on(value)
    },
    deleted: ({ group, tally }, value) => {
      if (on(value) && !group.deleted) tally.changes++
      group.deleted = on(value)
    },
    revised: ({ group, tally }, value) => {
      if (on(value) && !group.inserted) tally.changes++
      group.inserted = on(value)
    },
    plain: ({ group }) => {
      group.hidden = false
      group.deleted = false
      group.inserted = false
      group.font = -1
      group.wideFont = -1
    },
    pard: ({ group }) => {
      group.inTable = false
      group.depth = 0
      group.list = false
    },
    intbl: ({ group }) => {
      group.inTable = true
      group.depth = Math.max(1, group.depth)
    },
    itap: ({ group }, value) => {
      group.depth = value ?? 1
      group.inTable = group.depth > 0
    },
    ls: ({ group }, value) => {
      group.list = (value ?? 0) > 0
    },
    cell: endCell,
    nestcell: endParagraph,
    row: (state) => endRow(state, state.group.deleted),
    trowd: ({ place }) => {
      place.plan = { left: 0, header: false, cells: [], open: { vertical: 'none', swallowed: false } }
    },
    trleft: ({ place }, value) => {
      place.plan.left = value ?? 0
    },
    trhdr: ({ place }) => {
      place.plan.header = true
    },
    clvmgf: cellIs('restart', false),
    clvmrg: cellIs('continue', false),
    clmrg: cellIs(null, true),
    cellx: ({ place }, value) => {
      const { plan } = place
      // Word ends at 63 columns; a file that claims more than this is not believed.
      if (plan.cells.length < 500) plan.cells.push({ right: value ?? 0, ...plan.open })
      plan.open = { vertical: 'none', swallowed: false }
    },
  }),
)
