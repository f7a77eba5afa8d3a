import { Loader } from '@mantine/core'
import classes from './reconnecting.module.css'
import { useIsLive } from './use-is-live'

/** Shows that live updates are interrupted. Screen readers announce it once. */
export const Reconnecting = () => {
  const live = useIsLive()
  return (
    <div role="status" className={classes.place}>
      {!live && (
        <span className={classes.pill}>
          <Loader size={12} color="currentColor" /> Reconnecting…
        </span>
      )}
    </div>
  )
}
