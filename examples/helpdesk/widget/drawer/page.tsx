import type { ComponentChildren } from 'preact'
import { adoptStyles } from './adopt-styles'

interface PageProps {
  readonly title: string
  readonly children: ComponentChildren
}

/** A page of the drawer, shown over the conversation. Its title gets the focus. */
export const Page = ({ title, children }: PageProps) => (
  // Focusable, so that the keyboard can scroll it.
  <div class="scrolls page" role="region" aria-labelledby="page" tabIndex={0} ref={adoptStyles}>
    <h3 id="page" class="page-title" tabIndex={-1} ref={focus}>
      {title}
    </h3>
    {children}
  </div>
)

const focus = (title: HTMLElement | null): void => title?.focus()
