import { type WeeklyRange, weekdays } from 'frontdesk/availability'
import { dayName } from './days'
import classes from './hours.module.css'
import { weekBars } from './week-bars'

/** A chart of the week. Decorative: the fields below it contain the same hours. */
export const WeekChart = ({ ranges }: { readonly ranges: readonly WeeklyRange[] }) => {
  const bars = weekBars(ranges)
  return (
    <div className={classes.week} aria-hidden>
      {weekdays.map((day, index) => (
        <div key={day} className={classes.day}>
          <span className={classes.dayName}>{dayName(day).slice(0, 3)}</span>
          <span className={classes.track}>
            {bars
              .filter((bar) => bar.day === index)
              .map(({ from, to }) => (
                <span
                  key={`${from}-${to}`}
                  className={classes.bar}
                  style={{ left: `${from / 14.4}%`, width: `${(to - from) / 14.4}%` }}
                />
              ))}
          </span>
        </div>
      ))}
      <div className={classes.scale}>
        {['00', '06', '12', '18', '24'].map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </div>
  )
}
