import { Skeleton } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { settingsApi } from '../../api/settings'
import { useLoad } from '../../api/use-load'
import { ProblemNotice } from '../../parts/problem-notice'
import shared from '../settings.module.css'
import { CopyCode } from './copy-code'
import { MailCode } from './mail-code'
import { PlatformCheck } from './platform-check'

/** How the chat comes onto a site. */
export const InstallPage = () => {
  const { data, error, refresh } = useLoad('install', settingsApi.install)
  useDocumentTitle('Install, settings')
  return (
    <div className={shared.content}>
      <h1 className={shared.title}>Install the chat</h1>
      <p className={shared.lead}>
        Every page that shall show the chat loads this line. Which message shows on which page is up to the
        messages.
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
