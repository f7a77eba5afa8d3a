import type { availabilitySentences as english } from '../en/availability'

export const availabilitySentences: Readonly<Record<keyof typeof english, string>> = {}

export const availabilityReasons = {}
