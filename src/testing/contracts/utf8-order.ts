/** The order of ids in a store: by their UTF-8 bytes, which differs from the string order of JavaScript. */
export const byUtf8 = (left: string, right: string): number => {
  const [a, b] = [encoder.encode(left), encoder.encode(right)]
  const at = a.findIndex((byte, index) => byte !== b[index])
  return at === -1 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1)
}

const encoder = new TextEncoder()
