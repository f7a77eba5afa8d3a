export type Device = 'desktop' | 'tablet' | 'mobile'

/** By how the device is used, not by its name: a narrow window with a mouse is a desktop. Sizes are CSS pixels of the screen. */
export const deviceOf = (screen: {
  readonly touch: boolean
  readonly width: number
  readonly height: number
}): Device => {
  if (!screen.touch) return 'desktop'
  return Math.min(screen.width, screen.height) < 600 ? 'mobile' : 'tablet'
}
