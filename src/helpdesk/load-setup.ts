import type { PreviewRequest, previewVisit } from '../intake/preview'
import { checkSetup } from '../intake/settings/setup'
import type { SetupFacts } from '../intake/settings/widget-schema'
import type { RoutingPeople } from '../routing'
import type { MessageTargeting } from '../targeting'
import { loadPlaces } from './load-chat'
import { loadPeople } from './load-people'
import type { Ports } from './ports'
import type { Reader } from './reader'

/** Everything that a targeted message may name. */
export const loadSetup = async ({ clock }: Pick<Ports, 'clock'>, reader: Reader): Promise<SetupFacts> => {
  const [people, channels, bots] = await Promise.all([
    loadRoutingPeople(reader),
    reader.all('channel'),
    reader.all('bot'),
  ])
  return { now: clock.now(), people, channels, bots }
}

/** Whom a routing rule may name. */
export const loadRoutingPeople = async (reader: Reader): Promise<RoutingPeople> => {
  const users = await reader.all('user')
  return {
    users: users.map((user) => ({ userId: user.id, seat: user.seat })),
    teams: [...new Set(users.flatMap(({ teams }) => teams))],
  }
}

/** The messages as targeting chooses among them. */
export const loadTargeting = async (reader: Reader): Promise<readonly MessageTargeting[]> => {
  const [widgets, channels] = await Promise.all([reader.all('widget'), reader.all('channel')])
  const active = new Set(channels.flatMap((channel) => (channel.active ? [channel.id] : [])))
  return widgets.map((widget) => ({ ...widget, channelActive: active.has(widget.channelId) }))
}

/** Everything that a preview looks at. A draft stands for the message that it would become. */
export const loadPreview = async (
  ports: Pick<Ports, 'clock'>,
  reader: Reader,
  { visitor, drafts: withDrafts, at }: PreviewRequest,
): Promise<Parameters<typeof previewVisit>[1]> => {
  const [saved, drafts, people, facts, contact] = await Promise.all([
    reader.all('widget'),
    withDrafts ? reader.all('widget-draft') : [],
    loadPeople(reader),
    loadSetup(ports, reader),
    visitor.kind === 'contact' ? reader.need('contact', visitor.contactId) : undefined,
  ])
  const sound = drafts.flatMap(({ setup }) => checkSetup(setup, facts).value ?? [])
  const widgets = new Map([...saved, ...sound].map((widget) => [widget.id, widget]))
  const places = await loadPlaces(reader, [...widgets.values()])
  return { now: at ?? facts.now, people, widgets: places, contact: contact?.value }
}
