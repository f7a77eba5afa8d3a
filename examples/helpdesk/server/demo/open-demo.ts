import { type AccountSides, type Helpdesk, isHelpdeskError } from 'frontdesk'
import { createConversations } from './conversations'
import { admin } from './people'
import { createSettings } from './settings'

/** Opens the demo account. Creates it with sample data when it does not exist. */
export const openDemo = async (helpdesk: Helpdesk): Promise<AccountSides> => {
  const account = await helpdesk
    .createAccount('acme', {
      name: 'Larkspur Instruments',
      edition: 'professional',
      zone: 'Europe/Berlin',
      admin,
    })
    .catch((error: unknown) => {
      if (isHelpdeskError(error, 'ALREADY_EXISTS')) return undefined
      throw error
    })
  if (account === undefined) return helpdesk.account('acme')
  await createSettings(account.admin(admin.id))
  await createConversations(helpdesk, account)
  return account
}
