/** Whether a text is a colour that the library accepts. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)
