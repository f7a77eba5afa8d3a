import { type Decision, decision, statement } from '../shared/decision'
import { refusal } from '../shared/refuse'
import { requireGlobal } from '../shared/require-global'

/** The helpdesk from which a page loads its chat. */
export type Installation = {
  /** The origin of the helpdesk server: `https://helpdesk.example`. */
  readonly origin: string
  /** The id under which the site embeds the chat: the attribute `data-helpdesk`. */
  readonly helpdeskId: string
}

/**
 * The script tag that a site adds to its pages to show the chat.
 *
 * @throws HelpdeskError `INVALID_INPUT` when the origin is no http or https address.
 */
export const installSnippet = (installation: Installation): string => {
  const [src, id] = [scriptOf(installation), installation.helpdeskId].map(escaped)
  return `<script src="${src}" data-helpdesk="${id}" async></script>`
}

/** The codes of `checkInstallation`. */
export type InstallationReason = 'PLATFORM_UNSUPPORTED' | 'INSTALLED' | 'TRACKING_CODE_MISSING'

/**
 * Whether a page, given as HTML, loads the chat. An unsupported platform is reported first. Only the first million
 * characters are read, and tags longer than 2,000 characters are ignored.
 *
 * @throws HelpdeskError `INVALID_INPUT` when the origin is no http or https address.
 */
export const checkInstallation = (
  html: string,
  installation: Installation,
): Decision<boolean, InstallationReason> => {
  const tags = tagsOf(html)
  const platform = tags.some(isOfWix) ? 'Wix' : null
  const src = scriptOf(installation)
  const found = tags.flatMap((tag) =>
    tag.get('data-helpdesk') === installation.helpdeskId ? tag.get('src') : [],
  )
  const loads = found.some((address) => address !== undefined && resolved(address, src) === src)
  const holds = loads && platform === null
  const reason = platform !== null ? 'PLATFORM_UNSUPPORTED' : loads ? 'INSTALLED' : 'TRACKING_CODE_MISSING'
  return decision(
    holds,
    reason,
    {
      key: 'targeting/page-loads-chat',
      params: { helpdesk: installation.helpdeskId },
      holds,
      because: [
        statement({ key: 'targeting/platform-runs-scripts', holds: platform === null, found: platform }),
        statement({ key: 'targeting/tag-loads-chat', holds: loads, expected: src, found: found[0] ?? null }),
      ],
    },
    platform === null ? undefined : { platform },
  )
}

const scriptOf = ({ origin }: Installation): string => {
  const address = resolved('/widget/widget.js', origin)
  if (!address?.startsWith('http'))
    throw refusal('INVALID_INPUT', 'origin', 'an http or https address', origin)
  return address
}

const resolved = (address: string, base: string): string | undefined => {
  requireGlobal('URL')
  try {
    return new URL(address, base).href
  } catch {
    return undefined
  }
}

type Tag = ReadonlyMap<string, string>

/** The attributes of script, link and meta tags, without tags in comments. */
const tagsOf = (html: string): readonly Tag[] =>
  html
    .slice(0, 1_000_000)
    .split('<!--')
    .map((part, index) => (index === 0 ? part : part.split('-->').slice(1).join('-->')))
    .flatMap((part) => part.match(/<(?:script|link|meta)\s[^<>]{0,2000}>/gi) ?? [])
    .map(attributesOf)

const attributesOf = (tag: string): Tag =>
  new Map(
    [...tag.matchAll(/([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g)].map(
      ([, name = '', double, single, bare]) => [
        name.toLowerCase(),
        unescaped(double ?? single ?? bare ?? ''),
      ],
    ),
  )

/** Sites built with Wix name it as their generator, have its site id, or load its scripts. */
const isOfWix = (tag: Tag): boolean =>
  (tag.get('name')?.toLowerCase() === 'generator' && tag.get('content')?.startsWith('Wix') === true) ||
  tag.get('http-equiv')?.toLowerCase().startsWith('x-wix-') === true ||
  /^(?:https?:)?\/\/static\.(?:wixstatic|parastorage)\.com\//.test(tag.get('src') ?? tag.get('href') ?? '')

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign as keyof typeof entities])

const unescaped = (text: string): string =>
  Object.entries(entities).reduceRight((read, [sign, entity]) => read.replaceAll(entity, sign), text)
