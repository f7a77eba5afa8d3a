import type { ChatVisit } from '../../../api'
import type { Settings, Setup } from '../../../settings-api'
import { communicateOf } from '../../../shared/communicate'
import { lookOf } from '../../../shared/look'
import { isColour } from '../parts/is-colour'

/** The data of the widget for a set-up, valid or not, on any page. */
export const previewVisit = (setup: Setup, settings: Settings): ChatVisit => {
  const channel = settings.channels.find(({ id }) => id === setup.channelId)
  const { appearance = {}, consent, emailCapture } = setup
  const { accent, ...look } = appearance
  return {
    shown: true,
    messageId: setup.id ?? 'preview',
    welcome: setup.welcome || 'Your welcome message',
    openByDefault: setup.displayByDefault ?? false,
    team: appearance.team ?? channel?.name ?? 'Your team',
    senders: sendersOf(setup, settings),
    appearance: lookOf({ ...look, ...(accent !== undefined && isColour(accent) && { accent }) }),
    availability: {
      status: setup.botId === undefined ? 'available' : 'bot',
      ...(channel?.replyTime !== undefined && { replyTime: channel.replyTime }),
    },
    ...(consent?.process && {
      consent: { ...consent.process, maySend: consent.process.basis !== 'explicit', mayRefuse: true },
    }),
    ...communicateOf(consent?.communicate),
    ...(emailCapture &&
      emailCapture.when !== 'never' &&
      emailCapture.when !== 'when_unavailable' && {
        emailCapture: {
          when: emailCapture.when === 'before_first_message' ? emailCapture.when : 'after_first_message',
          text: emailCapture.prompt,
        },
      }),
    entries: [],
    position: 0,
    why: [],
  }
}

/** At most three senders. The random choice among more people, and the contact owner, depend on the visitor. */
const sendersOf = ({ senders }: Setup, { people }: Settings): ChatVisit['senders'] => {
  const named = (id: string) => people.filter((person) => person.id === id).map(({ name }) => ({ id, name }))
  const chosen = senders?.mode === 'people' ? senders.userIds.flatMap(named).slice(0, 3) : []
  if (chosen.length > 0) return chosen
  return senders?.fallback.kind === 'user' ? named(senders.fallback.userId) : []
}
