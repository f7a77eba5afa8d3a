import { showsNotice } from '../thread/prompt'
import type { Parts } from './parts'

/** The steps before the composer: consent, and an e-mail address. */
export const permissionActs = (
  { store, session, identity }: Parts,
  /** Reloads the visit, because permissions may have changed. */
  onDecided: (focusFollows: true) => Promise<void>,
) => {
  const ask = async (path: string, body: object): Promise<boolean> => {
    const answer = await session.ask(path, { messageId: store.get().visit?.messageId, ...body })
    const errorText = answer.kind === 'refused' ? answer.problem.sentence : unreachable
    store.set({ errorText: answer.kind === 'ok' ? undefined : errorText, focusFollows: true })
    return answer.kind === 'ok'
  }

  return {
    decide: async (step: 'agree' | 'refuse') => {
      const version = store.get().visit?.consent?.version
      if (!(await ask(step, { version }))) return false
      identity.remember()
      await onDecided(true)
      return true
    },
    giveEmail: async (email: string) => {
      const noticeShown = showsNotice(store.get().visit)
      if (await ask('email', { email, noticeShown })) store.set({ email: 'given' })
    },
    declineEmail: () => store.set({ email: 'declined', errorText: undefined, focusFollows: true }),
    tick: (subscribe: boolean) => store.set({ subscribe }),
  }
}

const unreachable = 'The server cannot be reached. Please try again in a moment.'
