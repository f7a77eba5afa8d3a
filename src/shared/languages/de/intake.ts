import type { intakeSentences as english } from '../en/intake'

export const intakeSentences: Readonly<Record<keyof typeof english, string>> = {}

export const intakeReasons = {}
