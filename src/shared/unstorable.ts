/** True for text that a database would refuse or change: NUL, or half a surrogate pair. */
export const isUnstorable = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text)
