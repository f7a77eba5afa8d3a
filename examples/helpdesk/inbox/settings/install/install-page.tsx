import { Skeleton } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { settingsApi } from '../../api/settings'
import { useLoad } from '../../api/use-load'
import { ProblemNotice } from '../../parts/problem-notice'
import shared from '../settings.module.css'
import { CopyCode } from './copy-code'
import { MailCode } from './mail-code'
import { PlatformCheck } from './platform-check'

/** How to install the chat on a site. */
export const InstallPage = () => {
  const { data, error, refresh } = useLoad('install', settingsApi.install)
  useDocumentTitle('Install, settings')
  return (
    <div className={shared.content}>
      <h1 className={shared.title}>Install the chat</h1>
      <p className={shared.lead}>
        Add this line to every page that should show the chat. The targeted messages decide what each page
        shows.
      </p>
      {!data && error && (
        <ProblemNotice title="The code could not be loaded" error={error} onRetry={refresh} />
      )}
      {!data && !error && <Skeleton height={120} radius="md" />}
      {data && (
        <>
          <CopyCode code={data.code} />
          <MailCode />
          <PlatformCheck />
        </>
      )}
    </div>
  )
}
