import { type ConsentRecord, isStopped, ledgerState, originalRecordId } from '../../consent'

/** The consent record that stopped the processing (C-26); undefined if the ledger allows it. */
export const stoppedBy = (records: readonly ConsentRecord[]): string | undefined => {
  const { process } = ledgerState(records)
  const stop = isStopped(process) ? records.find(({ recordId }) => recordId === process?.recordId) : undefined
  return stop && originalRecordId(stop)
}
