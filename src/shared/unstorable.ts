/** True for text that a database would refuse or change: NUL, half a surrogate pair. */
export const isUnstorable = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text)
