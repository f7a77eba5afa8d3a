import { VisuallyHidden } from '@mantine/core'
import type { View } from '../../api'
import { formatRoute, viewRoute } from '../route/route'
import classes from './navigation.module.css'
import { views } from './views'

interface ViewLinkProps {
  readonly inbox: string
  readonly view: View
  readonly count: number | undefined
  readonly current: boolean
  readonly onChoose?: () => void
}

/** The accessible name is the view. The count is its description, so that the name does not change with the count. */
export const ViewLink = ({ inbox, view, count, current, onChoose }: ViewLinkProps) => {
  const { name, icon: Icon } = views[view]
  return (
    <a
      href={formatRoute(viewRoute(inbox, view))}
      className={classes.view}
      aria-current={current ? 'page' : undefined}
      aria-describedby={`count-${view}`}
      onClick={onChoose}
    >
      <Icon size={18} stroke={1.7} aria-hidden />
      <span className={classes.viewName}>{name}</span>
      <span className={classes.count} id={`count-${view}`} aria-hidden>
        {count ?? ''}
        <VisuallyHidden> open</VisuallyHidden>
      </span>
    </a>
  )
}
