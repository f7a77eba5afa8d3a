import type { WebStorage } from '../../../examples/helpdesk/widget/page/text-store'

/** A web storage in memory, open to inspection. */
export const fakeStorage = (): WebStorage & { readonly content: Map<string, string> } => {
  const content = new Map<string, string>()
  return {
    content,
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, text) => {
      content.set(key, text)
    },
    removeItem: (key) => {
      content.delete(key)
    },
  }
}
