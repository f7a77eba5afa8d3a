import { own } from '../../shared/json'

/** SQLITE_BUSY or SQLITE_LOCKED, in the form of each supported driver. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  (/^SQLITE_(BUSY|LOCKED)/.test(String(own(error, 'code'))) ||
    busyCodes.includes(Number(own(error, 'errcode')) & 0xff))

const busyCodes = [5, 6]
