import { Skeleton } from '@mantine/core'
import { useEffect } from 'react'
import { api } from '../api/api'
import { useLoad } from '../api/use-load'
import { ProblemNotice } from '../parts/problem-notice'
import classes from './why.module.css'
import { WhyCard } from './why-card'

interface WhyPanelProps {
  readonly conversationId: string
  /** Grows with each new entry. */
  readonly seq: number
}

/** The decisions behind a conversation, newest first. */
export const WhyPanel = ({ conversationId, seq }: WhyPanelProps) => {
  const { data, error, refresh } = useLoad(`why ${conversationId}`, (signal) =>
    api.why(conversationId, signal),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: it asks again when something happened
  useEffect(refresh, [seq])

  return (
    <section className={classes.panel} aria-label="Why?">
      <h3 className={classes.heading}>Why?</h3>
      {!data && error && (
        <ProblemNotice title="The reasons could not be loaded" error={error} onRetry={refresh} />
      )}
      {!data && !error && <Skeleton height={56} />}
      {data?.length === 0 && <p className={classes.none}>No decisions yet.</p>}
      <ol className={classes.cards}>
        {data?.toReversed().map((why, index) => (
          <li key={`${data.length - index}`}>
            <WhyCard why={why} open={index === 0} />
          </li>
        ))}
      </ol>
    </section>
  )
}
