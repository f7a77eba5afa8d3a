import type { inboxSentences as english } from '../en/inbox'

export const inboxSentences: Readonly<Record<keyof typeof english, string>> = {}

export const inboxReasons = {}
