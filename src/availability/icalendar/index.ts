export type { DateOverride } from '../business-hours'
export { type CalendarImport, overridesFromCalendar } from './overrides-from-calendar'
