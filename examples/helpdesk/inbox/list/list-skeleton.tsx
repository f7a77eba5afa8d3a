import { Skeleton } from '@mantine/core'

export const ListSkeleton = () => (
  <div role="status" aria-label="Loading conversations" style={{ padding: 14 }}>
    {[70, 55, 80, 60, 75, 50].map((width) => (
      <div key={width} style={{ display: 'flex', gap: 12, marginBottom: 24 }}>
        <Skeleton circle height={36} />
        <div style={{ flex: 1 }}>
          <Skeleton height={12} width={`${width}%`} mb={8} />
          <Skeleton height={10} width="90%" mb={8} />
          <Skeleton height={16} width={64} radius="xl" />
        </div>
      </div>
    ))}
  </div>
)
