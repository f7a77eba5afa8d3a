import type { consentSentences as english } from '../en/consent'

export const consentSentences: Readonly<Record<keyof typeof english, string>> = {}

export const consentReasons = {}
