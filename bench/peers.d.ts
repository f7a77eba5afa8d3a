/**
 * The part of each peer that the benchmarks use, so that they are type-checked without installed peers. A declaration
 * here has precedence over the types of the peer.
 */

type PeerFacts = Readonly<Record<string, unknown>>
type PeerTest = (facts: PeerFacts) => boolean

interface PeerTemporal {
  readonly Instant: {
    readonly fromEpochMilliseconds: (at: number) => {
      readonly toZonedDateTimeISO: (
        zone: string,
      ) => Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>>
    }
  }
  readonly ZonedDateTime: {
    readonly from: (
      parts: Readonly<
        Record<'year' | 'month' | 'day' | 'hour' | 'minute', number> & { readonly timeZone: string }
      >,
    ) => { readonly epochMilliseconds: number }
  }
}

declare module '@js-temporal/polyfill' {
  export const Temporal: PeerTemporal
}

declare module 'temporal-polyfill' {
  export const Temporal: PeerTemporal
}

declare module 'json-logic-js' {
  const jsonLogic: {
    readonly add_operation: (name: string, operation: (text: string, prefix: string) => boolean) => void
    readonly apply: (logic: object, facts: PeerFacts) => unknown
  }
  export default jsonLogic
}

declare module 'json-logic-engine' {
  export class LogicEngine {
    addMethod(
      name: string,
      method: (parts: [string, string]) => boolean,
      options: { readonly deterministic: boolean; readonly sync: boolean },
    ): void
    run(logic: object, facts: PeerFacts): unknown
    build(logic: object): (facts: PeerFacts) => unknown
  }
}

declare module 'sift' {
  const sift: (filter: object) => PeerTest
  export default sift
}

declare module '@ucast/mongo2js' {
  export const guard: (filter: object) => PeerTest
}

declare module 'mingo' {
  export class Query {
    constructor(filter: object)
    test(facts: PeerFacts): boolean
  }
}

declare module '@growthbook/growthbook' {
  export const evalCondition: (facts: PeerFacts, filter: object) => boolean
}

declare module 'cel-js' {
  type Parsed =
    | { readonly isSuccess: true; readonly cst: object }
    | { readonly isSuccess: false; readonly errors: readonly string[] }
  export const parse: (source: string) => Parsed
  export const evaluate: (
    cst: object,
    facts: PeerFacts,
    functions: Readonly<Record<string, (text: string, part: string) => boolean>>,
  ) => unknown
}

declare module '@marcbachmann/cel-js' {
  export class Environment {
    constructor(options: { readonly unlistedVariablesAreDyn: boolean })
    parse(source: string): (facts: PeerFacts) => unknown
  }
}

declare module '@gorules/zen-engine' {
  export class ZenEngine {
    createDecision(graph: object): {
      readonly evaluate: (facts: PeerFacts) => Promise<{ readonly result: unknown }>
    }
  }
}

declare module 'picomatch' {
  const picomatch: (glob: string, options?: object) => (text: string) => boolean
  export default picomatch
}

declare module 're2-wasm' {
  export class RE2 {
    constructor(source: string, flags: 'u')
    test(text: string): boolean
  }
}

declare module 're2' {
  const RE2: {
    readonly Set: new (sources: readonly string[]) => { readonly match: (text: string) => number[] }
  }
  export default RE2
}

declare module 'urlpattern-polyfill' {
  export class URLPattern {
    constructor(init: Readonly<Record<string, string>>)
    test(url: string): boolean
  }
}

declare module 'date-fns-tz' {
  export const toZonedTime: (instant: number, zone: string) => Date
  export const fromZonedTime: (wall: Date, zone: string) => Date
}

declare module 'opening_hours' {
  export default class OpeningHours {
    constructor(text: string, place: object)
    getState(at: Date): boolean
    getNextChange(at: Date): Date | undefined
  }
}
