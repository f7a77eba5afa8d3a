import { noWorkload, type Workload } from '../../records/workload'
import { own } from '../../shared/json'
import type { People } from './people'

export const workloadOf = ({ workloads }: Pick<People, 'workloads'>, userId: string): Workload =>
  (own(workloads, userId) as Workload | undefined) ?? noWorkload
