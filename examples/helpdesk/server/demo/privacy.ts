import type { AdminSide } from 'frontdesk'

/** The privacy settings of the demo account, which consent receipts need. */
export const privacy: Parameters<AdminSide['privacy']['saveSettings']>[0] = {
  controllers: [
    {
      id: 'larkspur',
      name: 'Larkspur Instruments',
      type: 'controller',
      address: { streetAddress: 'Gartenstr. 12', addressLocality: 'Bremen', addressCountry: 'DE' },
      contact: 'Ada, privacy',
      email: 'privacy@larkspur.example',
      phone: '+49 421 555 0123',
    },
  ],
  jurisdiction: 'DE',
  policyUrl: 'https://larkspur.example/privacy',
  service: 'Chat and mail with Larkspur',
  purposes: {
    process: { name: 'Answering what you ask', categories: ['Customer support'] },
    communicate: { name: 'Writing to you about news', categories: ['Marketing'] },
  },
  collectionMethod: 'Typed into the chat',
  processingMethod: 'Stored, and read by people of the team',
  piiCategories: ['Contact details', 'Content of messages'],
  sensitiveCategories: [],
  storageLocations: ['On this machine'],
  retention: 'P2Y',
  recipients: [],
  withdrawalMethod: 'In the chat, at any time',
  rights: ['access', 'rectification', 'erasure', 'objection'],
  authority: 'Landesbeauftragte für Datenschutz Bremen',
}
