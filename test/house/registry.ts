import { importsOf, resolved, type Sources } from './sources.ts'

/** Law 4: the files of a folder of rules and the imports of its list agree, each rule once. */
export function registryFaults(sources: Sources, folder: string, list: string): string[] {
  const source = sources.get(list)
  if (source === undefined) return [`${list} is missing`]
  const files = [...sources.keys()].filter((file) => file.startsWith(`${folder}/`) && file !== list && !isPart(file))
  const listed = importsOf(source)
    .map((specifier) => resolved(list, specifier))
    .filter((file): file is string => file?.startsWith(`${folder}/`) ?? false)
  return [
    ...files.filter((file) => !listed.includes(file)).map((file) => `${file} is not in ${list}`),
    ...listed.filter((file, index) => listed.indexOf(file) !== index).map((file) => `${file} is listed twice`),
    ...listed.filter((file) => !sources.has(file)).map((file) => `${list} names ${file}, which is not there`),
  ]
}

/** Files that rules of a folder share are named with a leading underscore. */
const isPart = (file: string): boolean => /\/_[^/]+$/.test(file)
