import { strToU8, type Zippable, zipSync } from 'fflate'

export const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** No cell of a workbook may hold more. */
export const LONGEST = 32_767

/** Columns of a workbook: A, B … Z, AA. */
export function columnName(index: number): string {
  let name = ''
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

/** Text inside XML: what XML may not hold is written `_xHHHH_`, as Office does, and so is what would read as that. */
export const inXml = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** What may stand as a number: a decimal of no more digits than a workbook keeps. */
const NUMBER = /^-?(?=[\d.]{1,16}$)\d{1,15}(?:\.\d{1,15})?$/

/**
 * Cells are text unless their column holds numbers: no formula, number or date can come of them, nor when they are edited
 * (format @).
 */
export const cell = (text: string, row: number, column: number, style: number, numeric: boolean): string =>
  numeric && NUMBER.test(text)
    ? `<c r="${columnName(column)}${row}" s="3"><v>${text}</v></c>`
    : text === ''
      ? `<c r="${columnName(column)}${row}" s="${style}"/>`
      : `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${inXml(text.slice(0, LONGEST))}</t></is></c>`

function sheetXml(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  numeric: ReadonlySet<number>,
): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const lines = rows.map(
    (row, r) =>
      `<row r="${r + 1}">${row.map((text, c) => cell(text, r + 1, c, r === 0 ? 1 : 2, r > 0 && numeric.has(c))).join('')}</row>`,
  )
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  return `${HEADER}<worksheet xmlns="${SHEET}">${frozen}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

export const STYLES = `${HEADER}<styleSheet xmlns="${SHEET}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

export const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

export const relationships = (...all: readonly string[]): string =>
  `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`

export const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`

/** One sheet as a workbook; the same rows give the same bytes. Cells of the `numeric` columns below the heads are numbers. */
export function writeXlsx(
  rows: readonly (readonly string[])[],
  name: string,
  widths: readonly number[],
  numeric: ReadonlySet<number> = new Set(),
): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relationships(relationship(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEADER}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${inXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relationship(1, 'worksheet', 'worksheets/sheet1.xml'),
      relationship(2, 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(rows, widths, numeric),
  }
  const files: Zippable = {}
  for (const [part, xml] of Object.entries(parts)) files[part] = strToU8(xml)
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}
