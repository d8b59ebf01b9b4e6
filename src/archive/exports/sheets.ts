import { closeSync, openSync, writeSync } from 'node:fs'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import {
  cell,
  columnName,
  HEADER,
  inXml,
  LONGEST,
  OFFICE,
  override,
  PACKAGE,
  relationship,
  relationships,
  SHEET,
  STYLES,
} from '../../evaluate/table/xlsx-write.ts'

/** Rows of a sheet, its heads with them; Excel opens no more. */
const MOST_ROWS = 1_048_576
/** What stands where the words of a cell are cut. */
export const CUT = '…〔截断 cut〕'

/** A sheet that is written row by row. */
export interface SheetPlan {
  readonly name: string
  readonly heads: readonly string[]
  readonly widths: readonly number[]
  /** Columns whose cells are numbers; all others are text. */
  readonly numeric: ReadonlySet<number>
}

export interface WorkbookFile {
  readonly sheet: (plan: SheetPlan, rows: AsyncIterable<readonly string[]>) => Promise<void>
  readonly close: () => void
}

/** A time that says nothing, so that the same rows give the same bytes. */
const NO_TIME = new Date(1980, 0, 1)
/** Characters of XML that are handed on together. */
const BATCH = 1 << 18

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, '')}${CUT}` : text

/** A workbook written straight to a file: memory does not grow with its rows. A sheet with too many goes on in another. */
export function openWorkbook(file: string, mostRows = MOST_ROWS): WorkbookFile {
  const out = openSync(file, 'w')
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error
    writeSync(out, bytes)
  })
  const names: string[] = []
  const part = (name: string): ZipDeflate => {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = NO_TIME
    zip.add(entry)
    return entry
  }
  const whole = (name: string, xml: string): void => part(name).push(strToU8(xml), true)

  async function sheet(plan: SheetPlan, rows: AsyncIterable<readonly string[]>): Promise<void> {
    let open = begin(plan, part(nextPart(names, plan.name)))
    for await (const row of rows) {
      if (open.count === mostRows) {
        open.end()
        open = begin(plan, part(nextPart(names, plan.name)))
      }
      open.add(row)
    }
    open.end()
  }

  return {
    sheet,
    close: () => {
      for (const [name, xml] of Object.entries(frameOf(names))) whole(name, xml)
      zip.end()
      closeSync(out)
    },
  }
}

/** Notes the name of a new sheet, 问题, 问题 2 …, and gives its part. */
function nextPart(names: string[], name: string): string {
  const before = names.filter((one) => one === name || one.startsWith(`${name} `)).length
  names.push(before === 0 ? name : `${name} ${before + 1}`)
  return `xl/worksheets/sheet${names.length}.xml`
}

function begin({ heads, widths, numeric }: SheetPlan, entry: ZipDeflate) {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  let held = `${HEADER}<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  let count = 0
  const add = (row: readonly string[]): void => {
    count++
    const style = count === 1 ? 1 : 2
    const cells = row.map((text, c) =>
      text === '' ? '' : cell(cut(text), count, c, style, count > 1 && numeric.has(c)),
    )
    held += `<row r="${count}">${cells.join('')}</row>`
    if (held.length < BATCH) return
    entry.push(strToU8(held))
    held = ''
  }
  add(heads)
  return {
    add,
    get count() {
      return count
    },
    end: () => {
      const filter = `<autoFilter ref="A1:${columnName(heads.length - 1)}${count}"/>`
      entry.push(strToU8(`${held}</sheetData>${filter}</worksheet>`), true)
    },
  }
}

/** The parts around the sheets. */
function frameOf(names: readonly string[]): Readonly<Record<string, string>> {
  const sheets = names.map((name, n) => `<sheet name="${inXml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
  const parts = names.map((_, n) => override(`/xl/worksheets/sheet${n + 1}.xml`, 'worksheet'))
  return {
    'xl/workbook.xml': `${HEADER}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/styles.xml': STYLES,
    'xl/_rels/workbook.xml.rels': relationships(
      ...names.map((_, n) => relationship(n + 1, 'worksheet', `worksheets/sheet${n + 1}.xml`)),
      relationship(names.length + 1, 'styles', 'styles.xml'),
    ),
    '_rels/.rels': relationships(relationship(1, 'officeDocument', 'xl/workbook.xml')),
    '[Content_Types].xml': `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${parts.join('')}${override('/xl/styles.xml', 'styles')}</Types>`,
  }
}
