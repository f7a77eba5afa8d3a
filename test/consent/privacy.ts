import type { PrivacySettings } from '../../src/consent'

/** An account that states everything that receipts and records of consent ask for. */
export const privacy: Required<PrivacySettings> = {
  controllers: [
    {
      id: 'acme',
      name: 'Acme GmbH',
      type: 'controller',
      address: { streetAddress: 'Hauptstr. 1', addressLocality: 'Berlin', addressCountry: 'DE' },
      contact: 'Data protection officer',
      email: 'privacy@acme.example',
      phone: '+49 30 1234567',
    },
  ],
  jurisdiction: 'DE',
  policyUrl: 'https://acme.example/privacy',
  service: 'Chat',
  purposes: {
    process: { name: 'Answering what you ask', categories: ['Customer support'] },
    communicate: { name: 'Newsletter', categories: ['Marketing'] },
  },
  collectionMethod: 'Typed into the chat',
  processingMethod: 'Stored, and read by people of the team',
  piiCategories: ['Contact', 'Content of messages'],
  sensitiveCategories: [],
  storageLocations: ['Frankfurt, DE'],
  retention: 'P2Y',
  recipients: [],
  withdrawalMethod: 'The menu of the chat',
  rights: ['access', 'rectification', 'erasure'],
  authority: 'Berliner Beauftragte für Datenschutz',
}
