export declare const withLongTexts: (given: unknown) => unknown
