import { strToU8, zipSync } from 'fflate'

/** A cell as XML, or its words for an inline string; null leaves its place out. */
export type SheetCell = string | number | null | { readonly xml: string }

export interface SheetPlan {
  readonly name?: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly rows: readonly (readonly SheetCell[])[]
  readonly merges?: readonly string[]
  readonly cols?: string
  /** Attributes of rows, by their number from 1. */
  readonly rowAttributes?: Readonly<Record<number, string>>
  readonly after?: string
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[]
  readonly strings?: string
  /** Format codes: cells name them by s="1", s="2" … */
  readonly formats?: readonly (string | number)[]
  readonly date1904?: boolean
  readonly more?: Readonly<Record<string, string | Uint8Array>>
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26)

function cellXml(cell: SheetCell, name: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  return cell.xml.replace('<c', `<c r="${name}"`)
}

/** A number shown by one of the workbook's formats. */
export const shownBy = (format: number, value: number | string): SheetCell => ({
  xml: `<c s="${format}"><v>${value}</v></c>`,
})

function sheetXml({ rows, merges = [], cols = '', rowAttributes = {}, after = '' }: SheetPlan): string {
  const data = rows.map(
    (cells, row) =>
      `<row r="${row + 1}" ${rowAttributes[row + 1] ?? ''}>${cells.map((cell, column) => cellXml(cell, columnLetters(column) + (row + 1))).join('')}</row>`,
  )
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `<worksheet xmlns="${SPREADSHEET}">${cols}<sheetData>${data.join('')}</sheetData>${after}${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`
}

function stylesXml(formats: readonly (string | number)[]): string {
  const own = formats.map((code, i) =>
    typeof code === 'string'
      ? `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code).replaceAll('"', '&quot;')}"/>`
      : '',
  )
  const styles = formats.map((code, i) => `<xf numFmtId="${typeof code === 'string' ? 200 + i : code}"/>`)
  return `<styleSheet xmlns="${SPREADSHEET}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
}

/** A small workbook as Excel writes it, of which every part can be told. */
export function buildXlsx({ sheets, strings, formats = [], date1904 = false, more = {} }: WorkbookPlan): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" r:id="s${i + 1}"${state === undefined ? '' : ` state="${state}"`}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, i) => `<Relationship Id="s${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="ss" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(formats),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${SPREADSHEET}">${strings}</sst>` }),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
    ...more,
  }
  const data = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  )
  return zipSync(Object.fromEntries(data), { mtime: '2000-01-01' })
}
