import type { SourceFormat } from './vocabulary.ts'

/** The extensions under which files of a format go about; text and tables of text are told apart by no one's extension. */
const OF_FORMAT: Readonly<Record<SourceFormat, string>> = {
  txt: 'txt text log md markdown asc csv tsv prn',
  csv: 'csv tsv txt text prn',
  docx: 'docx docm dotx dotm wps wpt xml',
  doc: 'doc dot wps wpt',
  rtf: 'rtf',
  pdf: 'pdf',
  html: 'html htm shtml shtm xhtml xht xml asp aspx jsp php do',
  mhtml: 'mht mhtml eml',
  ofd: 'ofd',
  xlsx: 'xlsx xlsm xltx xltm xlsb et ett',
  image: 'png jpg jpeg jpe gif tif tiff bmp webp heic heif',
}

/** Extensions of formats that are never read: whatever is read under one of them is not what its name says. */
const OF_OTHERS = 'xls xlt ppt pptx pps dps odt ods odp zip rar 7z gz tar ceb caj kdh nh exe mp3 mp4 json'

const KNOWN: ReadonlySet<string> = new Set(
  [...Object.values(OF_FORMAT), OF_OTHERS].flatMap((words) => words.split(' ')),
)

const extensionOf = (name: string): string =>
  /[^.]\.(?<extension>[A-Za-z0-9]{1,8})$/.exec(name)?.groups?.extension?.toLowerCase() ?? ''

/** The extension of a name where it is that of another format than the content's; null where it suits or says nothing. */
export function wrongExtension(name: string, format: SourceFormat): string | null {
  const extension = extensionOf(name)
  return KNOWN.has(extension) && !OF_FORMAT[format].split(' ').includes(extension) ? extension : null
}

/** Whether a name is that of a document, or of anything else that is no zip: such a file is what its name says, or broken. */
export function namesDocument(name: string): boolean {
  const extension = extensionOf(name)
  return extension !== 'zip' && KNOWN.has(extension)
}
