import { Skeleton } from '@mantine/core'
import classes from './thread.module.css'

export const ThreadSkeleton = () => (
  <section aria-label="Conversation" aria-busy className={classes.thread}>
    <div className={classes.skeleton} role="status" aria-label="Loading the conversation">
      <Skeleton height={20} width="40%" mb={40} />
      <Skeleton height={48} width="55%" radius="lg" mb={16} />
      <Skeleton height={72} width="45%" radius="lg" mb={16} ml="auto" />
      <Skeleton height={40} width="35%" radius="lg" mb={16} />
      <Skeleton height={48} width="50%" radius="lg" ml="auto" />
    </div>
  </section>
)
