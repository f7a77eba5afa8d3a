import { type Finding, finding, malformed } from '../../shared/finding'
import { object, optional, text } from '../../shared/guard'
import { checkInstallation, type Installation, installSnippet } from '../installation'
import { refusedBy } from './refused-by'

/** The known facts about the site that will show the chat. Missing facts are not checked. */
export interface InstallationSite extends Installation {
  /** A page of the site, as its server sends it. */
  readonly html?: string
  /** The platform of the site, as its owner says. */
  readonly platform?: string
}

/** Finds reasons why a site would not show the chat: an unsupported platform, or a missing script tag. Never throws. */
export const lintInstallation = (site: InstallationSite): readonly Finding[] => {
  const fault = siteForm(site)
  if (fault) return [malformed(`site${fault.place}`, fault.expected)]
  const { html, platform, ...installation } = site
  const refused = refusedBy(() => installSnippet(installation), '', '')
  if (refused.length > 0) return refused
  const reason = html === undefined ? undefined : checkInstallation(html, installation).reason
  if (/\bwix\b/i.test(platform ?? '') || reason === 'PLATFORM_UNSUPPORTED') return [unsupported]
  if (reason !== 'TRACKING_CODE_MISSING') return []
  return [
    finding(
      'TRACKING_CODE_MISSING',
      'html',
      'The page does not load the chat of this helpdesk.',
      `Put ${installSnippet(installation)} before the end of the body of every page.`,
    ),
  ]
}

const siteForm = object({ html: optional(text), platform: optional(text) })

const unsupported = finding(
  'PLATFORM_UNSUPPORTED',
  'platform',
  'The chat does not run on sites that are built with Wix.',
  'Show the chat on a site of another platform.',
)
