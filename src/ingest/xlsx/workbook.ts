import { ReadError } from '../../notice/read-error.ts'
import type { IngestLimits } from '../limits.ts'
import { attribute, hear } from '../local-names.ts'
import { leniently, type Parts, resolvePath, zipOf } from '../zip.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly part: Uint8Array | null
}

export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly strings: Uint8Array | undefined
  readonly styles: Uint8Array | undefined
  readonly properties: Uint8Array | null
  readonly comments: readonly Uint8Array[]
  readonly pictures: number
  /** Parts that could not be read, or whose bytes are not those that were packed. */
  readonly damaged: readonly string[]
}

const isOn = (value: string | undefined): boolean => /^(?:1|true|on)$/.test(value ?? '')

function relationsOf(
  { read }: Pick<Parts, 'read'>,
  part: string,
): Map<string, { readonly type: string; readonly target: string }> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const data = read(`${folder}_rels/${part.slice(slash)}.rels`)
  const found = new Map<string, { type: string; target: string }>()
  if (data === undefined) return found
  hear(data, {
    open: (name, attributes) => {
      const target = attribute(attributes, 'Target') ?? ''
      const type = (attribute(attributes, 'Type') ?? '').replace(/^.*\//, '')
      if (name === 'Relationship' && attribute(attributes, 'TargetMode') !== 'External')
        found.set(attribute(attributes, 'Id') ?? `${found.size}`, {
          type,
          target: resolvePath(target.startsWith('/') ? target : folder + target).toLowerCase(),
        })
      return undefined
    },
  })
  return found
}

/** Opens a workbook as Excel, WPS or LibreOffice writes it: its sheets in the order of their tabs. */
export function openWorkbook(bytes: Uint8Array, limits: IngestLimits): Workbook {
  const zip = zipOf(bytes, limits)
  const names = [...new Set(zip.names.map((name) => name.toLowerCase()))]
  const { read, damaged } = leniently(zip)
  const top = [...relationsOf({ read }, '').values()].find(({ type }) => type === 'officeDocument')?.target
  const main = top !== undefined && /\.xml$/.test(top) && names.includes(top) ? top : 'xl/workbook.xml'
  const workbook = zip.read(main)
  if (workbook === undefined)
    throw /\.bin$/.test(top ?? '') || top === undefined
      ? new ReadError('unsupported_format', 'Excel 二进制工作簿 XLSB,请另存为 XLSX')
      : new ReadError('corrupt', '缺少 xl/workbook.xml')
  const relations = relationsOf({ read }, main)
  const sheets: SheetPart[] = []
  let date1904 = false
  hear(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = isOn(attribute(attributes, 'date1904'))
      if (name !== 'sheet') return undefined
      const relation = relations.get(attribute(attributes, 'id') ?? '')
      // Sheets of charts and dialogs hold no cells.
      if (relation !== undefined && relation.type !== 'worksheet') return undefined
      const target = relation?.target ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
      const hidden = (attributes.state ?? 'visible') !== 'visible'
      sheets.push({ name: attribute(attributes, 'name') ?? '', hidden, part: hidden ? null : (read(target) ?? null) })
      return undefined
    },
  })
  const related = (type: string, usual: string) =>
    read([...relations.values()].find((one) => one.type === type)?.target ?? '') ?? read(usual)
  const found = {
    sheets,
    date1904,
    strings: related('sharedStrings', 'xl/sharedstrings.xml'),
    styles: related('styles', 'xl/styles.xml'),
    properties: read('docprops/core.xml') ?? null,
    comments: names.filter((name) => /^xl\/comments[^/]*\.xml$/.test(name)).flatMap((name) => read(name) ?? []),
    pictures: names.filter((name) => /^xl\/media\//.test(name)).length,
  }
  return { ...found, damaged: damaged() }
}
