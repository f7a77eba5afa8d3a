export type Device = 'desktop' | 'tablet' | 'mobile'

/**
 * Classifies the device by its pointer and screen size, not by its name: a narrow window with a mouse is a desktop.
 * Sizes are CSS pixels.
 */
export const deviceOf = (screen: {
  readonly touch: boolean
  readonly width: number
  readonly height: number
}): Device => {
  if (!screen.touch) return 'desktop'
  return Math.min(screen.width, screen.height) < 600 ? 'mobile' : 'tablet'
}
