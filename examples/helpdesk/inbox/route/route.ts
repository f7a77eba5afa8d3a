import type { View } from '../../api'
import type { ListQuestion } from '../api/api'

/** The state of the page, stored in the URL after `#`, so that links, reload and the back button work. */
export interface Route extends Omit<ListQuestion, 'inbox'> {
  readonly inbox?: string
  readonly conversation?: string
}

export const viewNames = ['all', 'mine', 'unassigned', 'email', 'chat', 'bots', 'filtered'] as const

/** Parses `#/support/mine/c-1?status=closed`. Unknown parts are ignored. */
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

/** The list of a view, without filters and without an open conversation. */
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
