/** The time of day; on another day the date too. */
export const timeText = (at: number, now: number): string => {
  const [then, today] = [new Date(at), new Date(now)]
  const sameDay = then.toDateString() === today.toDateString()
  const time = { hour: 'numeric', minute: '2-digit' } as const
  return then.toLocaleString('en', sameDay ? time : { ...time, month: 'short', day: 'numeric' })
}
