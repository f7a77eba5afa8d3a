import type { targetingSentences as english } from '../en/targeting'

export const targetingSentences: Readonly<Record<keyof typeof english, string>> = {}

export const targetingReasons = {}
