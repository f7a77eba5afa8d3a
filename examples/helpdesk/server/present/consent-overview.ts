import type { AdminSide } from 'frontdesk'
import type { ConsentCount, ConsentText } from 'frontdesk/consent'
import type { ConsentOverview, ConsentTextRow } from '../../privacy-api'

type TargetedMessages = Awaited<ReturnType<AdminSide['targetedMessages']['list']>>

/** The consent texts by message and version, with the counts of acts. */
export const consentOverview = (
  asked: readonly { readonly widget: TargetedMessages[number]; readonly texts: readonly ConsentText[] }[],
  counts: readonly ConsentCount[],
): ConsentOverview => {
  const kept = new Set(
    asked.flatMap(({ texts }) => texts.map(({ digest, version }) => `${version} ${digest}`)),
  )
  return {
    messages: asked
      .filter(({ texts }) => texts.length > 0)
      .map(({ widget: { id, name, consent }, texts }) => ({
        id,
        name,
        texts: texts
          .map(
            ({ purpose, version, text, since, digest }): ConsentTextRow => ({
              purpose,
              version,
              text,
              since,
              current: consent[purpose]?.text === text,
              counts: counts.filter(
                (count) =>
                  count.purpose === purpose && count.version === version && count.textDigest === digest,
              ),
            }),
          )
          .sort((left, right) => (right.since ?? 0) - (left.since ?? 0)),
      })),
    others: counts
      .filter(({ version, textDigest }) => !kept.has(`${version} ${textDigest}`))
      .map((count) => ({
        purpose: count.purpose,
        version: count.version,
        text: count.text,
        current: false,
        counts: [count],
      })),
  }
}
