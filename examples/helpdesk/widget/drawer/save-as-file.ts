/** Downloads JSON. A list with one item is saved as that item. */
export const saveAsFile = (name: string, things: readonly object[]): void => {
  const json = JSON.stringify(things.length === 1 ? things[0] : things, null, 2)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  link.download = name
  link.click()
  // The browser reads the file later than the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
