import type { Parts } from './parts'

/** The steps that may stand before the composer: agreeing, and leaving an email address. */
export const permissionActs = ({ store, session, identity }: Parts) => {
  const ask = async (path: string, body: object): Promise<boolean> => {
    const answer = await session.post(path, { messageId: store.get().visit?.messageId, ...body })
    const complaint = answer.kind === 'refused' ? answer.problem.sentence : unreachable
    store.set({ complaint: answer.kind === 'ok' ? undefined : complaint, focusFollows: true })
    return answer.kind === 'ok'
  }

  return {
    agree: async () => {
      const consent = store.get().visit?.consent
      if (!consent || !(await ask('agree', { version: consent.version }))) return
      identity.remember()
      const { visit } = store.get()
      if (visit) store.set({ visit: { ...visit, consent: { ...consent, maySend: true } } })
    },
    giveEmail: async (email: string) => {
      if (await ask('email', { email })) store.set({ email: 'given' })
    },
    declineEmail: () => store.set({ email: 'declined', complaint: undefined, focusFollows: true }),
  }
}

const unreachable = 'The server cannot be reached. Please try again in a moment.'
