import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** Bytes of one part of a workbook once inflated, beyond which it is refused. */
const LARGEST = 128 * 1024 * 1024
const LAST_COLUMN = 16_384
/** Rows of a workbook; a sheet that says more is damaged. */
const LAST_ROW = 1_048_576

type Attributes = Readonly<Record<string, string>>

interface Hearing {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Runs through XML; names come without their prefix, for writers differ in it. */
function hear(xml: string, { open, close, text }: Hearing): void {
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => open?.(local(tag.name), tag.attributes))
  parser.on('closetag', (tag) => close?.(local(tag.name)))
  parser.on('text', (part) => text?.(part))
  parser.on('cdata', (part) => text?.(part))
  parser.write(xml).close()
}

const attribute = (of: Attributes, name: string): string | undefined =>
  of[name] ?? Object.entries(of).find(([key]) => key.endsWith(`:${name}`))?.[1]

/** `_xHHHH_` is a character that XML could not hold. */
const plain = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The first sheet of a workbook as rows of text, as Excel, WPS, LibreOffice and we write it. Throws where it is none. */
export function readXlsx(bytes: Uint8Array): string[][] {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => /^\/?xl\/.*\.(?:xml|rels)$/i.test(name) && originalSize <= LARGEST,
  })
  const part = (name: string): string | null => {
    const found =
      parts[name] ??
      parts[`/${name}`] ??
      parts[Object.keys(parts).find((key) => key.toLowerCase() === name.toLowerCase()) ?? '']
    return found === undefined ? null : strFromU8(found)
  }
  const sheet = part(firstSheet(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels')))
  if (sheet === null) throw new Error('no sheet in the workbook')
  return rowsOf(sheet, sharedStrings(part('xl/sharedStrings.xml')))
}

/** Where the first visible sheet lies, by the workbook's own list. */
function firstSheet(workbook: string | null, relations: string | null): string {
  const fallback = 'xl/worksheets/sheet1.xml'
  if (workbook === null || relations === null) return fallback
  const sheets: { readonly id: string; readonly hidden: boolean }[] = []
  hear(workbook, {
    open: (name, attributes) => {
      const id = name === 'sheet' ? attribute(attributes, 'id') : undefined
      if (id !== undefined) sheets.push({ id, hidden: (attributes.state ?? 'visible') !== 'visible' })
    },
  })
  const targets = new Map<string, string>()
  hear(relations, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target)
    },
  })
  const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
  const target = first && targets.get(first.id)
  if (target === undefined) return fallback
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

/** Strings that cells name by number: their runs joined, without the readings of characters (rPh). */
function sharedStrings(xml: string | null): string[] {
  const strings: string[] = []
  if (xml === null) return strings
  let held = ''
  let inText = false
  let inReading = 0
  hear(xml, {
    open: (name) => {
      if (name === 'si') held = ''
      else if (name === 'rPh') inReading++
      else if (name === 't') inText = inReading === 0
    },
    text: (text) => {
      if (inText) held += text
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading--
      else if (name === 'si') strings.push(plain(held))
    },
  })
  return strings
}

/** A=0, B=1, AA=26 of a cell's name; the next column where the writer left the name out. */
function columnOf(name: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(name ?? '')?.[0]
  if (letters === undefined) return next
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function rowsOf(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let type = 'n'
  let column = -1
  let held = ''
  let listening = false
  let inReading = 0
  const values: Readonly<Record<string, (text: string) => string>> = {
    s: (text) => strings[Number(text)] ?? '',
    b: (text) => (text === '1' ? 'TRUE' : 'FALSE'),
    inlineStr: plain,
    str: plain,
  }
  hear(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        // Rows that a writer leaves out, being blank, keep their place: numbers of rows are told to people.
        const at = Number(attributes.r ?? rows.length + 1)
        while (rows.length < Math.min(at, LAST_ROW) - 1) rows.push([])
        row = []
        column = -1
      } else if (name === 'c') {
        type = attributes.t ?? 'n'
        column = columnOf(attributes.r, column + 1)
        held = ''
      } else if (name === 'rPh') inReading++
      else if (name === 'v' || name === 't') listening = inReading === 0
    },
    text: (text) => {
      if (listening) held += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') listening = false
      else if (name === 'rPh') inReading--
      else if (name === 'row') rows.push(row)
      else if (name === 'c' && column < LAST_COLUMN) {
        while (row.length < column) row.push('')
        row[column] = values[type]?.(held) ?? held
      }
    },
  })
  return rows
}
