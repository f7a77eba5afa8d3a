import { type Finding, finding } from '../../shared/finding'
import { checkInstallation, type Installation, installSnippet } from '../installation'
import { refusedBy } from './refused-by'

/** What is known of the site that shall show the chat. What is not known is not looked at. */
export interface InstallationSite extends Installation {
  /** A page of the site, as its server sends it. */
  readonly html?: string
  /** What the site is built with, as its owner says. */
  readonly platform?: string
}

/** Finds why a site would not show the chat: its platform does not run it, or its pages do not load it. Never throws. */
export const lintInstallation = ({
  html,
  platform,
  ...installation
}: InstallationSite): readonly Finding[] => {
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

const unsupported = finding(
  'PLATFORM_UNSUPPORTED',
  'platform',
  'The chat does not run on sites that are built with Wix.',
  'Show the chat on a site of another platform.',
)
