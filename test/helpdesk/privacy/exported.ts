import type { PersonName } from '../../../src/intake/privacy/schema'
import type { House } from './marked-life'

interface Exported {
  readonly exportedAt: string
  readonly account: string
  readonly person: { readonly visitorIds: readonly string[]; readonly contactIds: readonly string[] }
  readonly holdings: readonly {
    readonly what: string
    readonly kind: string
    readonly id: string
    readonly base64?: string
    readonly conversationId?: string
  }[]
}

/** The document that an admin gets, read whole, and as text with its files readable. */
export const exported = async (
  { ada }: Pick<House, 'ada'>,
  name: PersonName,
): Promise<Exported & { readonly text: string }> => {
  const pieces: string[] = []
  for await (const piece of ada.privacy.export(name)) pieces.push(piece)
  const document = JSON.parse(pieces.join('')) as Exported
  const files = document.holdings.map(({ base64 = '' }) => Buffer.from(base64, 'base64').toString())
  return { ...document, text: `${pieces.join('')}\n${files.join('\n')}` }
}
