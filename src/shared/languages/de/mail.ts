import type { mailSentences as english } from '../en/mail'

export const mailSentences: Readonly<Record<keyof typeof english, string>> = {}

export const mailReasons = {}
