/**
 * The classes of data with a retention period. `filtered`: conversations in Filtered. `suppressed`: messages of
 * blocked people. `attachments`: the sources of mails, which contain their attachments. `proof`: the consent chain of
 * an erased person.
 */
export const retentionClasses = ['chat', 'email', 'filtered', 'suppressed', 'attachments', 'proof'] as const

export type RetentionClass = (typeof retentionClasses)[number]
