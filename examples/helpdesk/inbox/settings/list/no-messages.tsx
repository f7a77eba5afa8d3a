import type { ReactNode } from 'react'
import { EmptyState } from '../../parts/empty-state'
import { BubblesPicture } from '../../parts/pictures'

interface NoMessagesProps {
  readonly inbox: string
  readonly children: ReactNode
}

export const NoMessages = ({ inbox, children }: NoMessagesProps) => (
  <EmptyState picture={<BubblesPicture />} title="No targeted message yet">
    <p>
      Visitors see no chat of {inbox} without a targeted message. Create and publish one, and add the code of
      the Install page to your site.
    </p>
    {children}
  </EmptyState>
)
