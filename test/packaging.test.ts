import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './house/sources.ts'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'))

const about = read('package.json') as {
  engines: { node: string }
  bin: Record<string, string>
  license: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> }

/** A package that is native comes as one optional package per platform: their names end in the platform. */
const PLATFORM = /[-.](?:win32|linux|darwin|freebsd|android|openbsd|netbsd|sunos|aix|openharmony|wasm32|wasi|wasm)\b/
const WANTED: readonly (readonly [string, RegExp])[] = [
  ['win32-x64', /win32-x64(?:-msvc)?$/],
  ['linux-x64', /linux-x64(?:-gnu)?$/],
  ['linux-arm64', /linux-arm64(?:-gnu)?$/],
]

const natives = Object.entries(packages).filter(([, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).some((name) => PLATFORM.test(name)),
)

describe('the lockfile', () => {
  it('knows of native packages', () => expect(natives.map(([name]) => name)).toContain('node_modules/@node-rs/jieba'))

  it.each(natives.map(([name, { optionalDependencies = {} }]) => [name, optionalDependencies] as const))(
    '%s has its binaries for Windows and Linux',
    (_, optional) => {
      for (const [platform, pattern] of WANTED) {
        const name = Object.keys(optional).find((one) => pattern.test(one))
        expect(name, platform).toBeDefined()
        expect(
          Object.keys(packages).some((place) => place.endsWith(`node_modules/${name}`)),
          name,
        ).toBe(true)
      }
    },
  )

  it('names no host: any registry will do', () =>
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]))

  it('needs no compiler: nothing it installs for use runs a script', () =>
    expect(
      Object.entries(packages)
        .filter(([, one]) => one.hasInstallScript === true && one.dev !== true)
        .map(([name]) => name),
    ).toEqual([]))

  it('holds the versions that package.json names', () => {
    for (const [name, version] of Object.entries({ ...about.dependencies, ...about.devDependencies }))
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
  })
})

describe('package.json', () => {
  it('names exact versions', () => {
    for (const version of Object.values({ ...about.dependencies, ...about.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
  })

  it('runs on Node 20.19 and later, under the MIT licence', () => {
    expect(about.engines.node).toBe('>=20.19')
    expect(about.license).toBe('MIT')
    expect(readFileSync(path.join(ROOT, 'LICENSE'), 'utf8')).toContain('MIT License')
  })

  it('points its command at dist/', () => expect(about.bin).toEqual({ zhenggai: 'dist/cli.js' }))
})
