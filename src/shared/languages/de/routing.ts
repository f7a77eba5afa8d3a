import type { routingSentences as english } from '../en/routing'

export const routingSentences: Readonly<Record<keyof typeof english, string>> = {
  'routing.may-be-assigned-manually': '{userId} kann von Hand zugewiesen werden',
  'routing.is-member': 'die Person ist Mitglied des Posteingangs',
  'routing.is-active': 'die Person ist aktiv',
  'routing.could-be-assigned-automatically': 'eine automatische Zuweisung kann die Person wählen',
}

export const routingReasons = {}
