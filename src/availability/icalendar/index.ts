export { type CalendarImport, overridesFromCalendar } from './overrides-from-calendar'
