/** Whether a text is a colour as the library takes it, and throws at any other. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)
