import { type CSSVariablesResolver, createTheme, Drawer, Modal } from '@mantine/core'

/** The accessible name of close buttons. */
const closable = { closeButtonProps: { 'aria-label': 'Close' } }

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif',
  cursorType: 'pointer',
  components: {
    Drawer: Drawer.extend({ defaultProps: closable }),
    Modal: Modal.extend({ defaultProps: closable }),
  },
  colors: {
    // Slightly blue greys, so that panels and lines differ in dark mode.
    dark: [
      '#d3d5da',
      '#a9adb5',
      '#8b9099',
      '#5c616b',
      '#3a3f48',
      '#2d3138',
      '#25282e',
      '#1b1d22',
      '#15171b',
      '#101215',
    ],
  },
})

/** Mantine's dimmed text and placeholders have less contrast than AA needs (4.5 : 1); these have enough. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1c2128',
    '--mantine-color-dimmed': '#59626e',
    '--mantine-color-placeholder': '#6a7280',
    '--mantine-color-error': '#c92a2a',
  },
  dark: {
    '--mantine-color-dimmed': '#a9adb5',
    '--mantine-color-placeholder': '#969ba5',
    '--mantine-color-error': '#ff8787',
  },
})
