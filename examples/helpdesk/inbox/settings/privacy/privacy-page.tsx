import { Skeleton } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useEffect } from 'react'
import { privacyApi } from '../../api/privacy'
import { useLoad } from '../../api/use-load'
import { ProblemNotice } from '../../parts/problem-notice'
import shared from '../settings.module.css'
import { FindPerson } from './find-person'
import { Holds } from './holds'
import { Removals } from './removals'
import { RetentionForm } from './retention-form'

/** Personal data: export, erasure, legal holds and retention. */
export const PrivacyPage = () => {
  const { data, error, refresh } = useLoad('privacy', privacyApi.overview)
  useDocumentTitle('Personal data, settings')
  const underWay = data?.removals.some(({ finishedAt }) => finishedAt === null) ?? false
  useEffect(() => {
    if (!underWay) return undefined
    const timer = setInterval(refresh, 2_000)
    return () => clearInterval(timer)
  }, [underWay, refresh])
  return (
    <div className={shared.content}>
      <h1 className={shared.title}>Personal data</h1>
      <p className={shared.lead}>
        Find, export and erase data about a person, and set how long data is kept.
      </p>
      <FindPerson onChanged={refresh} />
      {!data && error && (
        <ProblemNotice title="The personal data could not be loaded" error={error} onRetry={refresh} />
      )}
      {!data && !error && <Skeleton height={240} mt="md" radius="md" aria-label="Loading personal data" />}
      {data && (
        <>
          <Removals removals={data.removals} />
          <Holds holds={data.holds} onChanged={refresh} />
          <RetentionForm policy={data.retention} run={data.run} onSaved={refresh} />
        </>
      )}
    </div>
  )
}
