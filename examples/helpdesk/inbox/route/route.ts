import type { View } from '../../api'
import type { ListQuestion } from '../api/api'

/** What the page shows, kept in the address after `#`, so that links, reload and the back button work. */
export interface Route extends Omit<ListQuestion, 'inbox'> {
  readonly inbox?: string
  readonly conversation?: string
}

export const viewNames = ['all', 'mine', 'unassigned', 'email', 'chat', 'bots', 'filtered'] as const

/** Reads `#/support/mine/c-1?status=closed`. What it cannot read is left out. */
export const parseRoute = (hash: string): Route => {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const [inbox, view, conversation] = path.split('/').map(decode)
  const filters = new URLSearchParams(search)
  return {
    inbox: inbox || undefined,
    view: oneOf(viewNames, view) ?? 'all',
    conversation: conversation || undefined,
    status: oneOf(['open', 'closed', 'any'], filters.get('status')),
    channel: oneOf(['chat', 'email'], filters.get('channel')),
    assignee: filters.get('assignee') ?? undefined,
    sort: oneOf(['newest', 'oldest', 'waiting-longest'], filters.get('sort')),
  }
}

export const formatRoute = ({ inbox = '', view, conversation, ...filters }: Route): string => {
  const path = [inbox, view, ...(conversation === undefined ? [] : [conversation])]
    .map(encodeURIComponent)
    .join('/')
  const search = new URLSearchParams(
    Object.entries(filters).filter(([, value]) => value !== undefined),
  ).toString()
  return `#/${path}${search && `?${search}`}`
}

/** The same list without filters and with nothing open. */
export const viewRoute = (inbox: string, view: View): Route => ({ inbox, view })

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

const oneOf = <T extends string>(values: readonly T[], value: string | null | undefined): T | undefined =>
  values.find((candidate) => candidate === value)
