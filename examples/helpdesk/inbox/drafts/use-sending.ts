import { useEffect } from 'react'
import { api } from '../api/api'
import { commandId } from '../api/command-id'
import { RequestError } from '../api/request'
import { type Pending, pendingMessages } from './pending'
import { useStored } from './use-stored'

export interface Sending {
  readonly pending: readonly Pending[]
  readonly send: (message: Pick<Pending, 'kind' | 'text' | 'confirmsWithdrawal'>) => void
  /** Sends the message again with the same command id. */
  readonly retry: (message: Pending) => void
  readonly discard: (message: Pending) => void
}

/** Sends messages in one conversation, and stores them until the thread contains them. */
export const useSending = (
  userId: string,
  conversationId: string,
  shownSeq: number,
  onSent: () => void,
): Sending => {
  const key = `${userId}.${conversationId}`
  const [stored = [], setStored] = useStored(pendingMessages, key)
  const pending = stored.filter((message) => !isShown(message, shownSeq))

  useEffect(() => {
    if (pending.length < stored.length) setStored(pending.length === 0 ? undefined : pending)
  })

  const deliver = async (message: Pending) => {
    put(key, { ...message, state: { is: 'sending' } })
    const state = await attempt(conversationId, message)
    put(key, { ...message, state })
    onSent()
  }

  return {
    pending,
    send: (message) =>
      void deliver({ ...message, commandId: commandId(), at: Date.now(), state: { is: 'sending' } }),
    retry: (message) => void deliver(message),
    discard: (message) => drop(key, message),
  }
}

const attempt = async (
  conversationId: string,
  { commandId, kind, text, confirmsWithdrawal }: Pending,
): Promise<Pending['state']> => {
  try {
    const { seq } = await api.command(conversationId, kind, {
      commandId,
      text,
      ...(confirmsWithdrawal && { confirmsWithdrawal }),
    })
    return { is: 'sent', seq }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return { is: 'failed', sentence: error.problem.sentence }
  }
}

const isShown = ({ state }: Pending, shownSeq: number): boolean =>
  state.is === 'sent' && state.seq <= shownSeq

const put = (key: string, message: Pending): void => {
  const others = (pendingMessages.get(key) ?? []).filter(({ commandId }) => commandId !== message.commandId)
  pendingMessages.set(
    key,
    [...others, message].sort((a, b) => a.at - b.at),
  )
}

const drop = (key: string, message: Pending): void => {
  const others = (pendingMessages.get(key) ?? []).filter(({ commandId }) => commandId !== message.commandId)
  pendingMessages.set(key, others.length === 0 ? undefined : others)
}
