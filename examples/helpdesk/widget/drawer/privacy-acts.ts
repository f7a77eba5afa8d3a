import type { StandingConsent } from 'frontdesk'
import type { ChatWithdrawal } from '../../api'
import type { Session } from '../api/session'
import type { Acts } from '../state/chat'
import type { State } from '../state/state'
import type { Store } from '../state/store'
import { saveAsFile } from './save-as-file'

/** The state of the privacy page. */
export interface Privacy {
  readonly consents: readonly StandingConsent[]
  /** The visitor's last action, until the page is opened again. */
  readonly done?: { readonly title: string; readonly stops?: readonly string[] }
}

/** The functions of the widget that the drawer needs. */
export interface Tools {
  readonly store: Store<State>
  readonly session: Session
  /** Reloads the visit, because permissions may have changed. */
  readonly visit: () => Promise<void>
  readonly decide: Acts['decide']
}

export type PrivacyActs = ReturnType<typeof createPrivacyActs>

/** The actions of the privacy page: show consents, withdraw or object, agree again, and download a receipt. */
export const createPrivacyActs = ({ store, session, visit, decide }: Tools) => {
  /** Returns the value of the response. A failure is shown on the page. */
  const ask = async <Value>(path: string, body?: object): Promise<Value | undefined> => {
    const answer = await session.ask<Value>(path, body)
    if (answer.kind === 'ok') return answer.value
    store.set({ errorText: answer.kind === 'refused' ? answer.problem.sentence : unreachable })
    return undefined
  }

  const load = async (done?: Privacy['done']): Promise<void> => {
    store.set({ errorText: undefined })
    const consents = await ask<Privacy['consents']>('consents')
    if (consents) store.set({ privacy: { consents, ...(done && { done }) } })
  }

  const stop = async (title: string, path: string, body: object): Promise<void> => {
    const withdrawal = await ask<ChatWithdrawal>(path, body)
    if (withdrawal) await Promise.all([visit(), load({ title, stops: withdrawal.stops })])
  }

  return {
    opened: (page: HTMLElement | null) => void (page && load()),
    withdraw: () => stop('You have withdrawn your consent.', 'withdraw', {}),
    object: () => {
      const { messageId, consent } = store.get().visit ?? {}
      return stop('You have objected.', 'object', { messageId, version: consent?.version })
    },
    agree: async () => {
      if (await decide('agree')) await load({ title: 'You have agreed. The chat is open again.' })
    },
    receipt: async () => {
      const receipts = await ask<readonly object[]>('receipts')
      if (receipts?.length) saveAsFile('consent-receipt.json', receipts)
      if (receipts?.length === 0) store.set({ errorText: 'There are no receipts.' })
    },
  }
}

const unreachable = 'The server cannot be reached. Please try again in a moment.'
