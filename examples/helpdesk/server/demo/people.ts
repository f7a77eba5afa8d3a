import type { UserInput } from 'frontdesk'

/** The demo users. Ada is the admin, and a member of one inbox only. */
export const admin: UserInput = { id: 'ada', name: 'Ada', email: 'ada@acme.example' }

export const colleagues: readonly UserInput[] = [
  { id: 'ana', name: 'Ana', email: 'ana@acme.example', seat: 'service-professional', capacity: 5 },
  { id: 'ben', name: 'Ben', email: 'ben@acme.example', seat: 'sales-starter' },
  { id: 'carla', name: 'Carla', email: 'carla@acme.example', seat: 'none' },
  { id: 'dora', name: 'Dora', email: 'dora@acme.example', seat: 'service-starter', status: 'away' },
]

export const demoUserIds: readonly string[] = [admin, ...colleagues].map(({ id }) => id)
