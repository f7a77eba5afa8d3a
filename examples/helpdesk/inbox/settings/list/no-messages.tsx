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
      Visitors see no chat of {inbox} until it has one. Say where it shows, whom it greets and how; publish
      it; then put the code of the Install page into your site.
    </p>
    {children}
  </EmptyState>
)
