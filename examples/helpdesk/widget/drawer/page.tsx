import type { ComponentChildren } from 'preact'
import { adoptStyles } from './adopt-styles'

interface PageProps {
  readonly title: string
  readonly children: ComponentChildren
}

/** A page of the drawer, over the conversation. Whoever opened it reads on from its title. */
export const Page = ({ title, children }: PageProps) => (
  // Focusable: what scrolls has to be reachable with the keyboard.
  <div class="scrolls page" role="region" aria-labelledby="page" tabIndex={0} ref={adoptStyles}>
    <h3 id="page" class="page-title" tabIndex={-1} ref={focus}>
      {title}
    </h3>
    {children}
  </div>
)

const focus = (title: HTMLElement | null): void => title?.focus()
