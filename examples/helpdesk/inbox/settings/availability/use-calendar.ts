import type { DateOverride } from 'frontdesk/availability'
import { useState } from 'react'
import { api } from '../../api/api'
import { RequestError } from '../../api/request'
import { attempt } from '../../parts/attempt'
import { localTime } from './zones'

interface Read {
  readonly dates?: readonly DateOverride[]
  readonly problem?: { readonly sentence: string; readonly place?: string }
}

/** How many years of dates are imported. */
const ahead = 3

/** The chosen calendar file, and the dates that the server read from it. */
export const useCalendar = (zone: string) => {
  const [file, setFile] = useState<{ readonly name: string; readonly text: string }>()
  const [timed, setTimed] = useState(false)
  const [result, setResult] = useState<Read>({})

  const ask = (text: string, special: boolean) =>
    attempt('The calendar could not be imported', async () => {
      const from = localTime(zone, Date.now()).slice(0, 10)
      const to = `${Number(from.slice(0, 4)) + ahead}-01-01`
      const timedEvents = special ? 'special-hours' : 'ignore'
      try {
        setResult({ dates: await api.readCalendar({ text, zone, from, to, timedEvents }) })
      } catch (error) {
        if (!(error instanceof RequestError) || error.status === 0 || error.status >= 500) throw error
        const { place } = (error.problem.details ?? {}) as { readonly place?: string }
        setResult({ problem: { sentence: error.problem.sentence, ...(place && { place }) } })
      }
    })

  return {
    name: file?.name ?? '',
    timed,
    ...result,
    read: (chosen: File) =>
      void chosen.text().then((text) => {
        setFile({ name: chosen.name, text })
        return ask(text, timed)
      }),
    setTimed: (special: boolean) => {
      setTimed(special)
      if (file) void ask(file.text, special)
    },
    forget: () => {
      setFile(undefined)
      setResult({})
    },
  }
}
