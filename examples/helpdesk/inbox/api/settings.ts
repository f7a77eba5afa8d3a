import type { Finding, PreviewRequest } from 'frontdesk'
import type {
  AvailabilityPreview,
  AvailabilityPreviewRequest,
  BotHandOff,
  ChatAvailability,
  ChatSettings,
  Install,
  MessageRow,
  MessageSetup,
  PagePreview,
  Settings,
  Setup,
} from '../../settings-api'
import { get, post } from './request'

/** The API calls of the settings pages. All of them throw RequestError. */
export const settingsApi = {
  settings: (signal: AbortSignal) => get<Settings>(base, signal),
  messages: (inbox: string, signal: AbortSignal) =>
    get<readonly MessageRow[]>(`${base}/messages?${new URLSearchParams({ inbox })}`, signal),
  order: (inboxId: string, ids: readonly string[]) =>
    post<readonly MessageRow[]>(`${base}/messages/order`, { inboxId, ids }),
  message: (id: string, signal: AbortSignal) => get<MessageSetup>(messagePath(id), signal),
  saveDraft: (setup: Setup) => post<MessageSetup>(`${base}/drafts`, setup),
  publish: (id: string) => post<MessageSetup>(`${messagePath(id)}/publish`),
  switchOff: (id: string) => post<MessageSetup>(`${messagePath(id)}/off`),
  discard: (id: string) => post<void>(`${messagePath(id)}/discard`),
  preview: (request: PreviewRequest) => post<PagePreview>(`${base}/preview`, request),
  connectChat: (inboxId: string, name: string) => post<ChatSettings>(`${base}/channels`, { inboxId, name }),
  saveAvailability: (channelId: string, availability: ChatAvailability) =>
    post<ChatSettings>(`${base}/channels/${encodeURIComponent(channelId)}/availability`, availability),
  previewAvailability: (question: AvailabilityPreviewRequest) =>
    post<AvailabilityPreview>(`${base}/availability/preview`, question),
  saveHandOff: (botId: string, handoffOutsideHours: BotHandOff['handoffOutsideHours']) =>
    post<void>(`${base}/bots/${encodeURIComponent(botId)}/hand-off`, { handoffOutsideHours }),
  install: (signal: AbortSignal) => get<Install>(`${base}/install`, signal),
  mailInstall: (to: string) => post<void>(`${base}/install/mail`, { to }),
  checkInstall: (site: { readonly platform?: string; readonly html?: string }) =>
    post<readonly Finding[]>(`${base}/install/check`, site),
}

const base = '/api/settings'

const messagePath = (id: string): string => `${base}/messages/${encodeURIComponent(id)}`
