import type { conditionSentences as english } from '../en/conditions'

export const conditionSentences: Readonly<Record<keyof typeof english, string>> = {}

export const conditionReasons = {}
