import type { ComponentChildren } from 'preact'

const icon = (shape: ComponentChildren) => () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    {shape}
  </svg>
)

export const ChatIcon = icon(<path d="M21 11.5a8.5 8.5 0 0 1-12.3 7.6L3 21l1.9-5.7A8.5 8.5 0 1 1 21 11.5Z" />)
export const DownIcon = icon(<path d="m6 9 6 6 6-6" />)
export const CloseIcon = icon(<path d="M6 6l12 12M18 6 6 18" />)
export const BackIcon = icon(<path d="m14 6-6 6 6 6" />)
export const WhyIcon = icon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M9.4 9.2a2.7 2.7 0 1 1 4 2.4c-.9.5-1.4 1-1.4 2M12 17v.01" />
  </>,
)
export const SendIcon = icon(<path d="M12 19V5M6 11l6-6 6 6" />)
