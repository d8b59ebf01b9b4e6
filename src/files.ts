/** What may be asked of files before one is read; loads none of the stages that read. */
export { bundleEntries, canInflate } from './ingest/bundle.ts'
export { DEFAULT_LIMITS, type IngestLimits } from './ingest/limits.ts'
export { tesseractName, tesseractThere } from './ingest/ocr/engine.ts'
export { removeLeftBy } from './ingest/ocr/private-folder.ts'
export { memberOf } from './ingest/zip.ts'
export { type ByteSource, sourceOf, type ZipEntry } from './ingest/zip-directory.ts'
