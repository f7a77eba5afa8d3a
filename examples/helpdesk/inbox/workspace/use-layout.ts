import { useMediaQuery } from '@mantine/hooks'

export interface Layout {
  /** The navigation stands beside the list instead of in a drawer. */
  readonly navigation: boolean
  /** List and thread stand side by side instead of one at a time. */
  readonly sideBySide: boolean
  /** The details stand beside the thread instead of in a drawer. */
  readonly details: boolean
}

export const useLayout = (): Layout => ({
  navigation: useMatch('(min-width: 1000px)'),
  sideBySide: useMatch('(min-width: 700px)'),
  details: useMatch('(min-width: 1280px)'),
})

const useMatch = (query: string): boolean => useMediaQuery(query, true, { getInitialValueInEffect: false })
