import { useMediaQuery } from '@mantine/hooks'

export interface Layout {
  /** The navigation is beside the list, not in a drawer. */
  readonly navigation: boolean
  /** List and thread are side by side. */
  readonly sideBySide: boolean
  /** The details are beside the thread, not in a drawer. */
  readonly details: boolean
}

export const useLayout = (): Layout => ({
  navigation: useMatch('(min-width: 1000px)'),
  sideBySide: useMatch('(min-width: 700px)'),
  details: useMatch('(min-width: 1280px)'),
})

const useMatch = (query: string): boolean => useMediaQuery(query, true, { getInitialValueInEffect: false })
