import type { BusinessHours, DateOverride } from 'frontdesk/availability'
import type {
  CalendarUpload,
  ConversationDetail,
  ConversationList,
  Counts,
  Done,
  Me,
  Person,
  Self,
  View,
  Why,
} from '../../api'
import { get, post } from './request'

/** The API calls of the inbox. All of them throw RequestError. */
export const api = {
  demoUsers: (signal: AbortSignal) => get<readonly Person[]>('/api/demo-users', signal),
  signIn: (userId: string) => post<void>('/api/sign-in', { userId }),
  signOut: () => post<void>('/api/sign-out'),
  me: (signal: AbortSignal) => get<Me>('/api/me', signal),
  setStatus: (status: Person['status']) => post<Self>('/api/status', { status }),
  setHours: (hours: BusinessHours | null) => post<Self>('/api/hours', { hours }),
  readCalendar: (upload: CalendarUpload) => post<readonly DateOverride[]>('/api/calendar', upload),
  counts: (inbox: string, signal: AbortSignal) => get<Counts>(`/api/counts?${query({ inbox })}`, signal),
  conversations: (question: ListQuestion, cursor: string | undefined, signal: AbortSignal) =>
    get<ConversationList>(`/api/conversations?${query({ ...question, cursor })}`, signal),
  conversation: (id: string, after: number | undefined, signal: AbortSignal) =>
    get<ConversationDetail>(`${conversationPath(id)}?${query({ after })}`, signal),
  why: (id: string, signal: AbortSignal) => get<readonly Why[]>(`${conversationPath(id)}/why`, signal),
  command: (id: string, command: Command, body: CommandBody) =>
    post<Done>(`${conversationPath(id)}/${command}`, body),
}

export const sourcePath = (messageId: string): string =>
  `/api/messages/${encodeURIComponent(messageId)}/source`

/** The filters of a list. For absent filters the server uses defaults. */
export interface ListQuestion {
  readonly inbox: string
  readonly view: View
  readonly status?: 'open' | 'closed' | 'any'
  readonly channel?: 'chat' | 'email'
  readonly assignee?: string
  readonly sort?: 'newest' | 'oldest' | 'waiting-longest'
}

export type Command =
  | 'reply'
  | 'note'
  | 'assign'
  | 'close'
  | 'reopen'
  | 'take-over'
  | 'block'
  | 'unblock'
  | 'spam'
  | 'not-spam'

export interface CommandBody {
  /** A new id for each act. A repetition after a lost response uses the same id. */
  readonly commandId: string
  readonly text?: string
  /** True for the one answer that confirms a withdrawal or an objection. */
  readonly confirmsWithdrawal?: boolean
  readonly userId?: string | null
}

const conversationPath = (id: string): string => `/api/conversations/${encodeURIComponent(id)}`

const query = (values: Readonly<Record<string, string | number | undefined>>): string =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()
