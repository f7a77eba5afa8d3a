import { IconSettings } from '@tabler/icons-react'
import classes from '../navigation/navigation.module.css'
import { formatSettingsRoute } from './route/settings-route'

/** The link to the settings, for admins. */
export const SettingsLink = ({ inbox }: { readonly inbox?: string }) => (
  <a href={formatSettingsRoute({ inbox, page: 'messages' })} className={classes.view}>
    <IconSettings size={18} stroke={1.7} aria-hidden />
    <span className={classes.viewName}>Settings</span>
  </a>
)
