/** Why a file gave no record (ARCHIVE, Codes). */
export const READ_ERRORS = {
  unsupported_format: {
    zh: '不支持的文件格式',
    en: 'unsupported file format',
    hintZh: '请另存为 DOCX、XLSX、TXT 或带文字层的 PDF',
    hintEn: 'save it as DOCX, XLSX, TXT or a PDF with a text layer',
  },
  empty: {
    zh: '文件里没有文字',
    en: 'no text in the file',
    hintZh: '请核对文件是否下载完整',
    hintEn: 'check that the download was complete',
  },
  encrypted: {
    zh: '文件有密码,打不开',
    en: 'the file is locked by a password',
    hintZh: '请解除密码后再读',
    hintEn: 'remove the password first',
  },
  no_text_layer: {
    zh: '页面是图像,没有文字层',
    en: 'the pages are images without a text layer',
    hintZh: '请加 --ocr 识别(需装 tesseract 和 chi_sim,或 --ocr 写明识别命令),或找原始电子版',
    hintEn: 'add --ocr (tesseract with chi_sim, or --ocr COMMAND), or find the original file',
  },
  corrupt: { zh: '文件已损坏', en: 'the file is damaged', hintZh: '请重新下载', hintEn: 'download it again' },
  too_large: {
    zh: '文件超过上限',
    en: 'the file is over the limit',
    hintZh: '请拆分,或用 --limits 放宽',
    hintEn: 'split it, or widen --limits',
  },
  timeout: { zh: '读取超时', en: 'reading took too long', hintZh: '请用 --timeout 放宽', hintEn: 'widen --timeout' },
  out_of_memory: {
    zh: '内存不足',
    en: 'out of memory',
    hintZh: '请拆分文件,或用 --limits 放宽',
    hintEn: 'split the file, or widen --limits',
  },
  unknown_encoding: {
    zh: '认不出文字编码',
    en: 'unknown text encoding',
    hintZh: '请另存为 UTF-8',
    hintEn: 'save it as UTF-8',
  },
  not_found: { zh: '找不到文件', en: 'no such file', hintZh: '请核对路径', hintEn: 'check the path' },
  no_permission: {
    zh: '没有读取权限',
    en: 'no permission to read',
    hintZh: '请核对文件权限',
    hintEn: 'check the permissions',
  },
  io_error: { zh: '读写出错', en: 'input or output error', hintZh: '请核对磁盘', hintEn: 'check the disk' },
  changed_while_read: {
    zh: '读取时文件被改动',
    en: 'the file changed while it was read',
    hintZh: '请再运行一次',
    hintEn: 'run again',
  },
  worker_lost: { zh: '处理进程中断', en: 'the worker was lost', hintZh: '请再运行一次', hintEn: 'run again' },
  marked: {
    zh: '文件带有密级或内部标志',
    en: 'the notice carries a marking',
    hintZh: '请核对是否可以处理',
    hintEn: 'check that it may be processed',
  },
  internal: {
    zh: '程序内部出错',
    en: 'internal error',
    hintZh: '请把文件和本行信息报告给开发者',
    hintEn: 'report the file and this line to the developers',
  },
} as const

export type ReadErrorCode = keyof typeof READ_ERRORS

/** Thrown by readers for input that gives no record: a code, its stage and, for a PDF, the pages concerned. */
export class ReadError extends Error {
  readonly code: ReadErrorCode
  readonly stage: string
  readonly pages: readonly number[]
  constructor(
    code: ReadErrorCode,
    detail = '',
    options: { stage?: string; pages?: readonly number[]; cause?: unknown } = {},
  ) {
    super(detail === '' ? READ_ERRORS[code].zh : `${READ_ERRORS[code].zh}:${detail}`, { cause: options.cause })
    this.name = 'ReadError'
    this.code = code
    this.stage = options.stage ?? 'ingest'
    this.pages = options.pages ?? []
  }
}
